import Testing

@testable import HanText
