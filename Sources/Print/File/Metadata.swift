import Japanese

/// What a PDF says of itself (XMP): its title and author, and that it keeps to PDF/UA-1 and PDF/A-2a.
struct Metadata {
    let title: String
    let author: String
    let subject: String
    let language: String
    let day: Day

    var xml: [UInt8] {
        let date = "\(day.text)T00:00:00+09:00"
        func alternatives(_ name: String, _ text: String) -> String {
            text.isEmpty
                ? ""
                : "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(PDFSyntax.xml(text))</rdf:li></rdf:Alt></\(name)>"
        }
        let creator =
            author.isEmpty
            ? "" : "<dc:creator><rdf:Seq><rdf:li>\(PDFSyntax.xml(author))</rdf:li></rdf:Seq></dc:creator>"
        return Array(
            """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            \(alternatives("dc:title", title))\(alternatives("dc:description", subject))\(creator)
            <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>\(date)</xmp:CreateDate><xmp:ModifyDate>\(date)</xmp:ModifyDate><xmp:CreatorTool>Hakadori</xmp:CreatorTool>
            <pdf:Producer>Hakadori</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            \(Self.extensionSchema)
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """.utf8)
    }

    /// PDF/A wants every name explained that it does not know itself, and of PDF/UA it knows none.
    private static let extensionSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
        <pdfaProperty:category>internal</pdfaProperty:category>\
        <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
        """
}
