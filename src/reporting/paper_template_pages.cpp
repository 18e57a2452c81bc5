// The register in which those who set up the office keep each body's template of papers.
#include "office/register_pages.h"
#include "reporting/paper_template.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
namespace {

const office::Register& template_register() {
    static const auto list = office::register_of(
        template_fields(),
        office::Register{
            .address = "/registers/paper-templates",
            .title = "Templates of papers",
            .about = "What a new paper for a body starts from. Papers that are there already stay as they are.",
            .plural = "templates of papers",
            .view = {"body", "request_section", "recommendation_section"},
            .form = {"body", "sections", "request_section", "recommendation_section", "cover_rows", "implications"},
            .write = office::Right::manage_office},
        [](const PaperTemplate& of) { return check(of); });
    return list;
}

} // namespace

void mount_paper_templates(office::Routes& routes) { office::mount_register<template_register>(routes); }

} // namespace reeve::reporting
