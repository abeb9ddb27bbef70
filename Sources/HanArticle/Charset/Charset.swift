import HanText
import ICUKit

/// A charset that bytes can be read as: the name that users see, and the converter that reads it.
///
/// Labels are resolved as browsers do it (WHATWG Encoding Standard, labels table): the small national sets stand for the
/// larger ones that contain them, because pages declare `gb2312` and hold GBK or GB18030.
public struct Charset: Hashable, Sendable, CustomStringConvertible {
  /// Lower case, as printed: `utf-8`, `gb18030`, `big5-hkscs`.
  public let name: String
  /// The name that ICU opens.
  let converterName: String

  static let utf8 = Charset(name: "utf-8", converterName: "UTF-8")
  static let gb18030 = Charset(name: "gb18030", converterName: "gb18030")
  static let big5 = Charset(name: "big5-hkscs", converterName: "Big5-HKSCS")
  static let shiftJIS = Charset(name: "shift_jis", converterName: "ibm-943_P15A-2003")
  static let eucJP = Charset(name: "euc-jp", converterName: "euc-jp-2007")
  static let eucKR = Charset(name: "euc-kr", converterName: "windows-949-2000")
  static let windows1252 = Charset(name: "windows-1252", converterName: "windows-1252")
  static let windows1251 = Charset(name: "windows-1251", converterName: "windows-1251")
  static let windows1250 = Charset(name: "windows-1250", converterName: "windows-1250")
  static let utf16LittleEndian = Charset(name: "utf-16le", converterName: "UTF-16LE")
  static let utf16BigEndian = Charset(name: "utf-16be", converterName: "UTF-16BE")

  /// Whether it was made for Chinese text.
  var isChinese: Bool { self == .gb18030 || self == .big5 }

  private init(name: String, converterName: String) {
    self.name = name
    self.converterName = converterName
  }

  /// The charset of a label (`gb2312`, `UTF8`, `x-sjis`, any name that ICU knows), or `nil` for an unknown one.
  public init?(label: String) {
    let key = String(label.lowercased().filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    if let known = Self.aliases[key] {
      self = known
    } else {
      guard !key.isEmpty, let converter = try? Converter(key) else { return nil }
      self.init(name: key, converterName: converter.name)
    }
  }

  public var description: String { name }

  private static let aliases: [String: Charset] = [
    "utf-8": utf8, "utf8": utf8, "unicode-1-1-utf-8": utf8,
    "gb2312": gb18030, "gb_2312-80": gb18030, "gbk": gb18030, "x-gbk": gb18030, "cp936": gb18030, "gb18030": gb18030,
    "big5": big5, "big5-hkscs": big5, "cn-big5": big5, "x-x-big5": big5, "cp950": big5, "big5hkscs": big5,
    "shift_jis": shiftJIS, "shift-jis": shiftJIS, "sjis": shiftJIS, "x-sjis": shiftJIS, "windows-31j": shiftJIS,
    "euc-jp": eucJP, "x-euc-jp": eucJP, "eucjp": eucJP, "euc-kr": eucKR, "ks_c_5601-1987": eucKR, "windows-949": eucKR,
    "cp949": eucKR,
    "iso-8859-1": windows1252, "latin1": windows1252, "us-ascii": windows1252, "ascii": windows1252,
    "windows-1252": windows1252, "cp1252": windows1252, "windows-1251": windows1251, "windows-1250": windows1250,
    "utf-16": utf16LittleEndian, "utf-16le": utf16LittleEndian, "utf-16be": utf16BigEndian,
  ]
}
