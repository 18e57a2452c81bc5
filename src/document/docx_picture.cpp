// Writes pictures as DrawingML.
#include "document/docx_picture.h"
#include "document/docx_text.h"
#include "document/picture_size.h"
#include "document/xml_text.h"
#include <algorithm>
#include <fmt/format.h>

namespace reeve::document {

namespace {

// In English Metric Units: 914,400 to the inch, 9,525 to a pixel at 96 to the inch.
constexpr long pixel = 9525;
constexpr long twip = 635;          // a twentieth of a point
constexpr long tallest = 7'200'000; // 200 mm
constexpr int raster_width = 1600;

struct Extent {
    long width = 0;
    long height = 0;
};

Extent fitted(PictureSize size, long widest) {
    const double wide = static_cast<double>(size.width) * pixel;
    const double high = static_cast<double>(size.height) * pixel;
    const double scale = std::min({1.0, static_cast<double>(widest) / wide, tallest / high});
    return {std::max(1L, static_cast<long>(wide * scale)), std::max(1L, static_cast<long>(high * scale))};
}

} // namespace

// Word draws the SVG where it can and the PNG elsewhere.
std::string DocxPictures::svg_fill(const Image& image) {
    const auto png = rasterise_ ? rasterise_(image.bytes, raster_width) : std::nullopt;
    if (!png || !picture_size(ImageKind::png, *png)) return "";
    const auto fallback = relations_.picture(*png, "png");
    const auto drawing = relations_.picture(image.bytes, "svg");
    return fmt::format(
        R"(<a:blip r:embed="{}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">)"
        R"(<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst></a:blip>)",
        fallback, drawing);
}

std::string DocxPictures::placed(const Image& image, const std::string& fill) {
    const auto extent = fitted(*picture_size(image.kind, image.bytes), text_width_ * twip);
    const int id = ++count_;
    return fmt::format(
        R"(<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{0}" cy="{1}"/><wp:docPr id="{2}" name="Picture {2}" descr="{3}"/>)"
        R"(<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">)"
        R"(<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{2}" name="Picture {2}" descr="{3}"/><pic:cNvPicPr/></pic:nvPicPr>)"
        R"(<pic:blipFill>{4}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>)"
        R"(<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>)"
        R"(</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>)",
        extent.width, extent.height, id, xml_text(image.alt), fill);
}

std::string DocxPictures::paragraph(const Image& image) {
    if (!picture_size(image.kind, image.bytes)) return "";
    std::string fill;
    if (image.kind == ImageKind::svg) fill = svg_fill(image);
    else
        fill = fmt::format(R"(<a:blip r:embed="{}"/>)",
                           relations_.picture(image.bytes, image.kind == ImageKind::png ? "png" : "jpg"));
    return fill.empty() ? "" : docx_paragraph("Picture", placed(image, fill));
}

} // namespace reeve::document
