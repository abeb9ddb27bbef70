#!/usr/bin/env python3
"""Speed, start-up and memory of hancite's conversion engines and of other converters on the same texts.

usage: bench.py [megabytes]

The texts are the project's own sample articles, their paragraphs drawn at random (same seed each time) until the size is
reached; the Simplified text is the Traditional one through `hancite convert --opencc t2s --engine dictionary` and the
other way round. hancite and ICU (`--transform`) run as a program over a file, reading, writing and start-up included; the
Python packages convert one string in memory. Processor time, best of several runs, one thread; MB are 10^6 bytes of UTF-8.
"""
import glob, importlib, os, random, resource, statistics, subprocess, sys, tempfile, time

PROGRAM = os.environ.get('HANCITE', '.build/release/hancite')
ROUNDS = 5


def paragraphs():
    """Paragraphs with Chinese text, of all sample articles."""
    result = []
    for path in sorted(glob.glob('Corpus/articles/**/*.*', recursive=True)):
        for line in open(path, 'rb').read().decode('utf-8', 'ignore').split('\n'):
            if sum('\u4e00' <= c <= '\u9fff' for c in line) > 30 and '<' not in line and '{' not in line:
                result.append(line)
    return result


def convert(arguments, path, output):
    with open(output, 'wb') as file:
        subprocess.run([PROGRAM, 'convert', '--quiet'] + arguments + [path], stdout=file, check=True)


def texts(megabytes, folder):
    """A Simplified and a Traditional file of that size."""
    lines, draw, size, drawn = paragraphs(), random.Random(1), 0, []
    while size < megabytes * 1e6:
        drawn.append(draw.choice(lines))
        size += len(drawn[-1].encode()) + 1
    mixed = os.path.join(folder, 'mixed')
    with open(mixed, 'w', encoding='utf-8') as file:
        file.write('\n'.join(drawn) + '\n')
    result = {}
    for name, config in (('simplified', 't2s'), ('traditional', 's2t')):
        result[name] = os.path.join(folder, name)
        convert(['--opencc', config, '--engine', 'dictionary'], mixed, result[name])
    return result


def program_run(arguments, path):
    """Best processor seconds and the largest anonymous memory in MB of the program over a file."""
    best, memory = 1e9, 0
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        child = subprocess.Popen([PROGRAM, 'convert', '--quiet'] + arguments + [path], stdout=subprocess.DEVNULL)
        while child.poll() is None:
            try:
                with open('/proc/%d/status' % child.pid) as status:
                    for line in status:
                        if line.startswith('RssAnon'):
                            memory = max(memory, int(line.split()[1]) / 1024)
            except OSError:
                pass
            time.sleep(0.005)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best, memory


def start_up(arguments):
    """Median milliseconds for one line, start to end."""
    times = []
    for _ in range(25):
        begin = time.perf_counter()
        subprocess.run([PROGRAM, 'convert', '--quiet'] + arguments, input='汉语漢語\n'.encode(), stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return 1000 * statistics.median(times)


def peer_run(function, text):
    best = 1e9
    for _ in range(ROUNDS):
        begin = time.process_time()
        function(text)
        best = min(best, time.process_time() - begin)
    return best


def peers(config):
    """Converters of Python packages, by name."""
    opencc, pyo3, zhconv = (importlib.import_module(n) for n in ('opencc', 'opencc_pyo3', 'zhconv_rs'))
    first, second = opencc.OpenCC(config), pyo3.OpenCC(config)
    target = 'zh-Hant' if config == 's2t' else 'zh-Hans'
    return {'OpenCC 1.4.2': first.convert, 'opencc-pyo3 0.12.0': second.convert,
            'zhconv-rs 0.4.2': lambda text: zhconv.zhconv(text, target)}


def measure(config, path):
    """Rows of (name, MB/s, start-up or None, memory or None)."""
    size = os.path.getsize(path) / 1e6
    transform = 'Hans-Hant' if config == 's2t' else 'Hant-Hans'
    rows = []
    for name, arguments in [(e, ['--opencc', config, '--engine', e]) for e in ('context', 'dictionary', 'icu')]:
        seconds, memory = program_run(arguments, path)
        rows.append(('hancite ' + name, size / seconds, start_up(arguments), memory))
    with open(path, encoding='utf-8') as file:
        text = file.read()
    with tempfile.NamedTemporaryFile('w', encoding='utf-8') as short:
        short.write(text[:len(text) // 12])
        short.flush()
        seconds, memory = program_run(['--transform', transform], short.name)
        rows.append(('ICU utrans', os.path.getsize(short.name) / 1e6 / seconds, start_up(['--transform', transform]), memory))
    part = text[:len(text) // 6]
    for name, function in peers(config).items():
        rows.append((name, len(part.encode()) / 1e6 / peer_run(function, part), None, None))
    return rows


def main():
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 24
    with tempfile.TemporaryDirectory() as folder:
        files = texts(megabytes, folder)
        for config, name in (('s2t', 'simplified'), ('t2s', 'traditional')):
            rows = measure(config, files[name])
            base = {row[0]: row[1] for row in rows}
            print('\n%s, %.1f MB of %s text' % (config, os.path.getsize(files[name]) / 1e6, name))
            print('%-20s %8s %10s %10s %12s %10s' % ('', 'MB/s', '× OpenCC', '× zhconv', 'start-up ms', 'memory MB'))
            for label, speed, start, memory in rows:
                print('%-20s %8.1f %10.2f %10.2f %12s %10s' % (
                    label, speed, speed / base['OpenCC 1.4.2'], speed / base['zhconv-rs 0.4.2'],
                    '-' if start is None else '%.1f' % start, '-' if memory is None else '%.1f' % memory))


if __name__ == '__main__':
    main()
