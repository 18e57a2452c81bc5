// Mounts the slice of crime data: its explorer, its sources, loading, and figures.
#include "crimedata/crimedata.h"
#include "crimedata/crime_figures.h"
#include "crimedata/crime_pack_store.h"
#include "crimedata/crime_pages.h"
#include "crimedata/dataset.h"
#include "crimedata/drawn_area.h"
#include "office/figure.h"
#include "office/office.h"

namespace reeve::crimedata {

void mount(office::Office& office) {
    mount_crime_explorer(office.routes());
    mount_crime_sources(office.routes());
    mount_crime_loading(office);
    mount_pack_lists(office);
    mount_packs(office.routes());
    mount_crime_datasets(office.routes());
    mount_drawn_areas(office.routes());
    for (const auto* shape : {&dataset_fields().shape(), &drawn_area_fields().shape(), &crime_pack_fields().shape(),
                              &crime_pack_edition_fields().shape()})
        office.shapes().push_back(shape);
    for (auto& invariant : pack_invariants()) office.invariants().push_back(std::move(invariant));
    for (auto& figure : figures()) office.figures().add(std::move(figure));
    for (auto& figure : comparison_figures()) office.figures().add(std::move(figure));
}

} // namespace reeve::crimedata
