/// One scalar of a paragraph while the rules work on it.
struct MarkCell {
  let scalar: Unicode.Scalar
  let kind: MarkKind
  /// The bytes of the text that the scalar stands for. Of several scalars that replace a run of the text, the first
  /// stands for the whole run and the others for nothing.
  let lower: Int
  let upper: Int
  /// Index of the rule that put the scalar here; -1 while it is the text's own.
  let rule: Int8
  /// Part of an address, of code or of anything else that no rule may touch.
  var isProtected = false

  init(_ scalar: Unicode.Scalar, lower: Int, upper: Int, rule: Int8 = -1) {
    self.scalar = scalar
    self.kind = MarkKind(scalar)
    self.lower = lower
    self.upper = upper
    self.rule = rule
  }
}
