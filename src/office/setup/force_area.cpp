// The 43 police force areas of England and Wales by their ONS codes, with what is suggested to an office of each.
// Codes and names: Office for National Statistics, licensed under the Open Government Licence v.3.0. Contains OS data
// (c) Crown copyright and database right 2024.
#include "office/setup/force_area.h"

namespace reeve::office {

const std::vector<ForceArea>& force_areas() {
    // Where another than a commissioner for policing alone holds the functions, an order or Act says so: PRSRA 2011 s.3
    // (London), the fire orders made under s.4A of the Fire and Rescue Services Act 2004, and the orders that gave a
    // mayor the functions under s.107F of the Local Democracy, Economic Development and Construction Act 2009.
    static const std::vector<ForceArea> areas = {
        {"E23000001", "Metropolitan Police", "London", "Metropolitan Police Service", PolicingBodyKind::mopac},
        {"E23000002", "Cumbria", "Cumbria", "Cumbria Constabulary", PolicingBodyKind::pfcc},
        {"E23000003", "Lancashire", "Lancashire", "Lancashire Constabulary", PolicingBodyKind::pcc},
        {"E23000004", "Merseyside", "Merseyside", "Merseyside Police", PolicingBodyKind::pcc},
        {"E23000005", "Greater Manchester", "Greater Manchester", "Greater Manchester Police", PolicingBodyKind::mayor},
        {"E23000006", "Cheshire", "Cheshire", "Cheshire Constabulary", PolicingBodyKind::pcc},
        {"E23000007", "Northumbria", "Northumbria", "Northumbria Police", PolicingBodyKind::pcc},
        {"E23000008", "Durham", "Durham", "Durham Constabulary", PolicingBodyKind::pcc},
        {"E23000009", "North Yorkshire", "York and North Yorkshire", "North Yorkshire Police", PolicingBodyKind::mayor},
        {"E23000010", "West Yorkshire", "West Yorkshire", "West Yorkshire Police", PolicingBodyKind::mayor},
        {"E23000011", "South Yorkshire", "South Yorkshire", "South Yorkshire Police", PolicingBodyKind::mayor},
        {"E23000012", "Humberside", "Humberside", "Humberside Police", PolicingBodyKind::pcc},
        {"E23000013", "Cleveland", "Cleveland", "Cleveland Police", PolicingBodyKind::pcc},
        {"E23000014", "West Midlands", "the West Midlands", "West Midlands Police", PolicingBodyKind::pcc},
        {"E23000015", "Staffordshire", "Staffordshire", "Staffordshire Police", PolicingBodyKind::pfcc},
        {"E23000016", "West Mercia", "West Mercia", "West Mercia Police", PolicingBodyKind::pcc},
        {"E23000017", "Warwickshire", "Warwickshire", "Warwickshire Police", PolicingBodyKind::pcc},
        {"E23000018", "Derbyshire", "Derbyshire", "Derbyshire Constabulary", PolicingBodyKind::pcc},
        {"E23000019", "Nottinghamshire", "Nottinghamshire", "Nottinghamshire Police", PolicingBodyKind::pcc},
        {"E23000020", "Lincolnshire", "Lincolnshire", "Lincolnshire Police", PolicingBodyKind::pcc},
        {"E23000021", "Leicestershire", "Leicestershire", "Leicestershire Police", PolicingBodyKind::pcc},
        {"E23000022", "Northamptonshire", "Northamptonshire", "Northamptonshire Police", PolicingBodyKind::pfcc},
        {"E23000023", "Cambridgeshire", "Cambridgeshire", "Cambridgeshire Constabulary", PolicingBodyKind::pcc},
        {"E23000024", "Norfolk", "Norfolk", "Norfolk Constabulary", PolicingBodyKind::pcc},
        {"E23000025", "Suffolk", "Suffolk", "Suffolk Constabulary", PolicingBodyKind::pcc},
        {"E23000026", "Bedfordshire", "Bedfordshire", "Bedfordshire Police", PolicingBodyKind::pcc},
        {"E23000027", "Hertfordshire", "Hertfordshire", "Hertfordshire Constabulary", PolicingBodyKind::pcc},
        {"E23000028", "Essex", "Essex", "Essex Police", PolicingBodyKind::pfcc},
        {"E23000029", "Thames Valley", "Thames Valley", "Thames Valley Police", PolicingBodyKind::pcc},
        {"E23000030", "Hampshire", "Hampshire and Isle of Wight", "Hampshire and Isle of Wight Constabulary",
         PolicingBodyKind::pcc},
        {"E23000031", "Surrey", "Surrey", "Surrey Police", PolicingBodyKind::pcc},
        {"E23000032", "Kent", "Kent", "Kent Police", PolicingBodyKind::pcc},
        {"E23000033", "Sussex", "Sussex", "Sussex Police", PolicingBodyKind::pcc},
        {"E23000034", "London, City of", "the City of London", "City of London Police",
         PolicingBodyKind::common_council},
        {"E23000035", "Devon & Cornwall", "Devon and Cornwall", "Devon and Cornwall Police", PolicingBodyKind::pcc},
        {"E23000036", "Avon and Somerset", "Avon and Somerset", "Avon and Somerset Police", PolicingBodyKind::pcc},
        {"E23000037", "Gloucestershire", "Gloucestershire", "Gloucestershire Constabulary", PolicingBodyKind::pcc},
        {"E23000038", "Wiltshire", "Wiltshire", "Wiltshire Police", PolicingBodyKind::pcc},
        {"E23000039", "Dorset", "Dorset", "Dorset Police", PolicingBodyKind::pcc},
        {"W15000001", "North Wales", "North Wales", "North Wales Police", PolicingBodyKind::pcc},
        {"W15000002", "Gwent", "Gwent", "Gwent Police", PolicingBodyKind::pcc},
        {"W15000003", "South Wales", "South Wales", "South Wales Police", PolicingBodyKind::pcc},
        {"W15000004", "Dyfed-Powys", "Dyfed-Powys", "Dyfed-Powys Police", PolicingBodyKind::pcc},
    };
    return areas;
}

const ForceArea* force_area_of(std::string_view code) {
    for (const auto& area : force_areas())
        if (area.code == code) return &area;
    return nullptr;
}

} // namespace reeve::office
