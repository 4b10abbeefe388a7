extension UnreadableSheet {
    /// A sort of file that is known by its first bytes, and is no sheet (ファイルの種類).
    public enum FileSort: String, CaseIterable, Sendable {
        case picture
        case pdf
        /// .docx, .pptx and other packages that begin with PK and are no workbook.
        case zip
        /// .ods and .odt.
        case openDocument
        /// .xlsb.
        case binaryWorkbook
        /// .xls and .doc of before 2007.
        case oldOffice
        /// A file of Office that is locked by a password, whatever is in it.
        case locked
        case other

        /// What the first bytes say that is no text; `nil` for what may be one.
        init?(of bytes: [UInt8]) {
            if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                self = Self.names(Self.encryptedPackage, in: bytes) ? .locked : .oldOffice
                return
            }
            let beginnings: [(UnreadableSheet.FileSort, [UInt8])] = [
                (.picture, [0xFF, 0xD8, 0xFF]), (.picture, [0x89, 0x50, 0x4E, 0x47]), (.picture, Array("GIF8".utf8)),
                (.picture, Array("II*\0".utf8)), (.picture, Array("MM\0*".utf8)), (.pdf, Array("%PDF".utf8)),
            ]
            // Photographs of a telephone (HEIC) say so behind a length.
            let isPhotograph = bytes.dropFirst(4).starts(with: "ftyp".utf8)
            let isWebPicture = bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
            guard
                let found = isPhotograph || isWebPicture
                    ? .picture : beginnings.first(where: { bytes.starts(with: $0.1) })?.0
            else { return nil }
            self = found
        }

        /// The name under which a locked file keeps what is in it (MS-OFFCRYPTO 2.3.4.4), in UTF-16 as folders of such a file have it.
        private static let encryptedPackage: [UInt8] = "EncryptedPackage".utf8.flatMap { letter in [letter, 0] }

        private static func names(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
            bytes.withUnsafeBufferPointer { bytes in
                // Folders stand in sectors of 512 bytes, 128 for each name.
                stride(from: 512, to: bytes.count - word.count, by: 128).contains { start in
                    word.indices.allSatisfy { bytes[start + $0] == word[$0] }
                }
            }
        }
    }
}

extension UnreadableSheet.FileSort {
    var japanese: String {
        switch self {
        case .picture: "画像"
        case .pdf: "PDF"
        case .zip: "Excelのブックではない圧縮ファイル"
        case .openDocument: "OpenDocument形式のファイル（.odsなど）"
        case .binaryWorkbook: "Excelのバイナリ形式のブック（.xlsb）"
        case .oldOffice: "古い形式のExcelファイル（.xls）など"
        case .locked: "パスワードの付いたファイル"
        case .other: "文章でないデータ"
        }
    }

    var english: String {
        switch self {
        case .picture: "a picture"
        case .pdf: "a PDF"
        case .zip: "a packed file that is no Excel workbook"
        case .openDocument: "an OpenDocument file (.ods or the like)"
        case .binaryWorkbook: "a workbook in Excel’s binary form (.xlsb)"
        case .oldOffice: "a file of the old kind (.xls or the like)"
        case .locked: "a file with a password"
        case .other: "data that is no text"
        }
    }

    /// What to do about it.
    var advice: (japanese: String, english: String) {
        switch self {
        case .locked:
            ("Excelで開き、パスワードを外して保存し直してください。", "open it in Excel and save it without the password.")
        default:
            (
                "表計算ソフトから「Excelブック（.xlsx）」か「CSV UTF-8」で保存してください。",
                "save it from the spreadsheet as .xlsx or as “CSV UTF-8”."
            )
        }
    }
}
