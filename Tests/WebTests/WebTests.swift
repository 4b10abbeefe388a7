import Testing

@Test func `the room opens`() {}
