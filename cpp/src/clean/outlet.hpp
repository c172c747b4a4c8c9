// Which site published a page.
#pragma once
#include "clean/page_date.hpp"

namespace retold::clean {

// Sets the outlet of a page: a line of the title and the site's name says the latter ("Bridge closed | Harbour Post");
// else "© 2031 Harbour Media. All rights reserved." at the page's foot says who published it.
void find_outlet(Work& work, const Head& head);

}  // namespace retold::clean
