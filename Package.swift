// swift-tools-version:6.1
import PackageDescription

// The rooms of the house and who may import whom: docs/overview.md has the picture.
// Imports point down only; a target that is not named here cannot be imported.
let package = Package(
    name: "hakadori",
    products: [
        .executable(name: "hakadori", targets: ["hakadori"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms.git", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        // No traits: TLS belongs to the proxy in front, and BoringSSL is half of a cold build.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        // What Hummingbird stands on, named because Site answers hits on the connection itself.
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
    ],
    targets: [
        .executableTarget(
            name: "hakadori",
            dependencies: [
                "Site", "Papers", "Sheets", "Store", "ChangeLog", "PlanDocument", "Findings", "Rounds", "People",
                "Plan", "Workbook", "Mail", "JSON", "Japanese", "Print",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // Serving, reading and writing, keeping: around the middle, never calling each other but through Site.
        .target(
            name: "Site",
            dependencies: [
                "HTML", "Papers", "Print", "Sheets", "Store", "ChangeLog", "PlanDocument", "Findings", "Rounds",
                "People", "Plan", "Japanese", "JSON", "Assets", "CZlib", "CMalloc",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Sheets",
            dependencies: [
                "PlanDocument", "Findings", "Rounds", "Plan", "Japanese", "JSON", "Workbook",
                .product(name: "Algorithms", package: "swift-algorithms"),
            ]
        ),
        .target(name: "Papers", dependencies: ["Print", "Sheets", "Findings", "Plan", "Japanese"]),
        .target(
            name: "Store",
            dependencies: [
                "ChangeLog", "PlanDocument", "Findings", "Rounds", "People", "Plan", "Japanese", "JSON", "CPostgreSQL",
                "CCrypto",
                "CArgon2",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),

        // The middle: values and pure functions.
        .target(name: "ChangeLog", dependencies: ["Rounds", "People", "Plan", "Japanese"]),
        .target(name: "PlanDocument", dependencies: ["Findings", "Plan", "Japanese", "JSON"]),
        .target(
            name: "Findings",
            dependencies: ["Plan", "Japanese", "JSON", .product(name: "Algorithms", package: "swift-algorithms")]),
        .target(
            name: "Rounds",
            dependencies: ["People", "Plan", "Japanese", .product(name: "Algorithms", package: "swift-algorithms")]),
        .target(name: "People", dependencies: ["Plan", "Japanese"]),
        .target(
            name: "Plan",
            dependencies: ["Japanese", .product(name: "Algorithms", package: "swift-algorithms")]),
        .target(name: "Japanese"),

        // Formats that know nothing of plans.
        .target(name: "HTML"),
        .target(name: "JSON", dependencies: ["Japanese"]),
        .target(
            name: "Workbook",
            dependencies: [
                "Japanese", "CXlsxWriter", "CZip", .product(name: "Algorithms", package: "swift-algorithms"),
            ]),
        .target(name: "Mail", dependencies: ["Japanese", "CCurl"]),
        .target(name: "Print", dependencies: ["Japanese", "CHarfBuzz", "CQRCode", "CZlib"]),
        .target(name: "Assets", exclude: ["style.css", "icon.svg", "report.js"]),

        // System libraries.
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CArgon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // Made-up plans that several tests write and read.
        .target(name: "PlanSamples", dependencies: ["Plan", "Japanese"], path: "Tests/PlanSamples"),
        // Other programs that tests run: ours, and independent readers of what we write.
        .target(name: "Programs", path: "Tests/Programs"),

        .testTarget(name: "JapaneseTests", dependencies: ["Japanese"], exclude: ["Phrases", "holidays.txt"]),
        .testTarget(name: "PlanTests", dependencies: ["Plan", "PlanSamples", "Japanese"]),
        .testTarget(name: "FindingsTests", dependencies: ["Findings", "Plan", "Japanese", "JSON", "Sheets"]),
        .testTarget(
            name: "PlanDocumentTests",
            dependencies: ["PlanDocument", "PlanSamples", "Findings", "Plan", "Japanese"]),
        .testTarget(name: "RoundsTests", dependencies: ["Rounds", "People", "Plan", "Japanese"]),
        .testTarget(name: "PeopleTests", dependencies: ["People", "Plan", "Japanese"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "WorkbookTests", dependencies: ["Workbook"]),
        .testTarget(name: "PrintTests", dependencies: ["Print", "Japanese"]),
        .testTarget(
            name: "MailTests", dependencies: ["Mail", "Japanese", "Programs"],
            exclude: ["read-mail.py", "smtp-server.py"]),
        .testTarget(
            name: "SheetsTests",
            dependencies: [
                "Sheets", "PlanDocument", "PlanSamples", "Programs", "Findings", "Rounds", "People", "Plan", "Japanese",
                "JSON", "Workbook",
            ]),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "ChangeLog", "PlanDocument", "PlanSamples", "Programs", "Findings", "Rounds", "People", "Plan",
                "Japanese", "Sheets",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Releases/version-11.jsonl", "Releases/version-11.sql"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Site", "Sheets", "Store", "ChangeLog", "PlanDocument", "Findings", "Rounds", "People", "Plan", "CZlib",
            ],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "hakadori", "Site", "Sheets", "Store", "ChangeLog", "Findings", "Rounds", "People", "Plan", "Japanese",
                "Programs",
            ],
            exclude: ["Goldens", "check-document.py"]),
    ],
    swiftLanguageModes: [.v6]
)
