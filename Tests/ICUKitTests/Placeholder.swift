import Testing

@testable import ICUKit
