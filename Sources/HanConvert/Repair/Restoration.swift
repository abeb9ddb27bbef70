/// What a channel proposes for a stretch of a line.
struct Restoration {
  /// Indexes of the line's scalars.
  var span: Range<Int>
  var restored: [UInt32]
  var channel: String
  /// Cost of the restored wording and of what was observed, in nats.
  var cost: Float
  var observedCost: Float
  /// By how many nats the next best reading is worse.
  var margin: Float
  var evidence: String
  var rival: [UInt32]?

  /// Whether the channel's reader is one that few programs use, so that more must speak for it.
  var isExotic = false
  /// Whether another layer was undone beneath the channel's.
  var isLayered = false

  var gain: Float { observedCost - cost }
}
