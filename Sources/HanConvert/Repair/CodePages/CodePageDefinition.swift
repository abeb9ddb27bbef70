/// Which table of ICU a code page is, and where readers in the field differ from it.
struct CodePageDefinition: Sendable {
  /// What a reader makes of a byte that its charset leaves undefined.
  enum Undefined: Sendable {
    /// The C1 control of the same number, as browsers do.
    case control
    /// An error: U+FFFD or `?`.
    case illegal
  }

  let name: String
  /// ICU's name of the table.
  let charset: String
  var leads: ClosedRange<UInt8> = 0x81...0xFE
  var hasPairs = false
  /// Whether user-defined areas read as private-use characters.
  var keepsPrivateUse = false
  var undefined = Undefined.illegal
  /// What these readers read otherwise than ICU does.
  var overrides: [(CodePage.Code, UInt16)] = []
  /// Codes whose character is written with another code.
  var onlyRead: [CodePage.Code] = []
  /// Characters that another table of the family reads at a code, entered for the way back only.
  var alsoWritten: [(CodePage.Code, UInt16)] = []
}
