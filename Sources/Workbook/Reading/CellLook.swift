/// What the style of a cell says about its contents (セルの書式).
struct CellLook {
    let format: NumberFormat
    /// Whether its font strikes letters out.
    let isStruck: Bool

    static let plain = CellLook(format: .general, isStruck: false)
}
