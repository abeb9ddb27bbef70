import HanText

/// A way of reading the damaged text so far.
struct Hypothesis {
  /// In the tree of texts.
  var node: Int32
  /// Cost of choices and of passing.
  var extra: Float = 0
  var total: Float = 0
  var pending = PendingBytes()
  /// The byte before, if it was unknown and has been chosen since; 0 otherwise.
  var chosenByte: UInt8 = 0
  var isReadBack = false
  /// The last step in the trail, and the last of its rivals there.
  var trail: Int32 = -1
  var rivals: Int32 = -1

  init(node: Int32) { self.node = node }
}

/// A hypothesis with its last character, neither in the tree nor in the trail yet.
struct Growth {
  var hypothesis: Hypothesis
  var total: Float
  var leaf: ReadingTree.Node?
  var step: BeamTrail.Step?
}
