import Testing

@testable import HanCite
