// Lines that send the reader to the site itself.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops lines amid and below the story with an address at the site ("Write to letters@valetimes.example" below a
// masthead "The Vale Times"): its name is a line above the story, or its owner's in the copyright. Linear in the page.
void drop_site_addresses(Work& work);

// Drops lines that name whom a line of advertising names ("Presented by Till & Rae"). Linear in the page.
void drop_sponsors(Work& work);

}  // namespace retold::clean
