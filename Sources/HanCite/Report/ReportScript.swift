/// The script of a report: keys, copying, and one speaker's words at a time. The page reads well without it.
enum ReportScript {
  static let text = """
    'use strict';(()=>{
    const all=(s)=>[...document.querySelectorAll(s)],quotes=all('.quote'),repairs=all('.clean .repair');
    const status=document.getElementById('status'),help=document.getElementById('help');
    let current=-1,repair=-1,timer=0;
    const say=(t)=>{status.textContent=t;clearTimeout(timer);timer=setTimeout(()=>{status.textContent=''},2500)};
    const calm=matchMedia('(prefers-reduced-motion: reduce)').matches;
    const show=(e)=>{if(!e)return;all('.current').forEach((x)=>x.classList.remove('current'));e.classList.add('current');
    if(!e.hasAttribute('tabindex'))e.tabIndex=-1;e.focus({preventScroll:true});
    e.scrollIntoView({block:'center',behavior:calm?'auto':'smooth'})};
    const go=(n)=>{if(!quotes.length)return say('No quotations');current=(n+quotes.length)%quotes.length;show(quotes[current])};
    const old=(t)=>{const a=document.createElement('textarea');a.value=t;a.setAttribute('aria-hidden','true');
    document.body.append(a);a.select();const done=document.execCommand('copy');a.remove();return done};
    const copy=async(t)=>{try{await navigator.clipboard.writeText(t);say('Copied')}catch{say(old(t)?'Copied':'Copying is not allowed')}};
    const toggle=()=>help.open?help.close():help.showModal();
    const only=(b)=>{const on=b.getAttribute('aria-pressed')!=='true',who=b.dataset.speaker;
    all('.chip[aria-pressed]').forEach((x)=>x.setAttribute('aria-pressed',String(on&&x===b)));
    const kept=new Set(quotes.filter((q)=>!on||q.dataset.speaker===who).map((q)=>q.id));
    quotes.forEach((q)=>q.classList.toggle('dim',!kept.has(q.id)));
    all('.q').forEach((q)=>q.classList.toggle('dim',!kept.has(q.dataset.quote)))};
    document.addEventListener('click',(e)=>{const b=e.target.closest('.copy');if(b)return copy(b.dataset.copy);
    const chip=e.target.closest('.chip[aria-pressed]');if(chip)return only(chip);
    if(e.target.closest('#help-button'))return toggle();
    const q=e.target.closest('.q');if(q){const n=quotes.findIndex((x)=>x.id===q.dataset.quote);if(n>=0)go(n)}});
    document.addEventListener('keydown',(e)=>{if(e.ctrlKey||e.metaKey||e.altKey||e.target.matches('input,textarea'))return;
    if(help.open&&e.key!=='?')return;
    switch(e.key){case 'j':go(current+1);break;case 'k':go(current<0?-1:current-1);break;
    case 't':{const q=quotes[current];if(q){const text=document.getElementById(q.id+'-text');
    show(document.activeElement===text?q:text)}break}
    case 'r':if(repairs.length){repair=(repair+1)%repairs.length;show(repairs[repair])}else say('No repairs');break;
    case 'c':{const b=quotes[current]?.querySelector('.copy');if(b)copy(b.dataset.copy);break}
    case '?':toggle();break;default:return}e.preventDefault()});
    })();
    """
}
