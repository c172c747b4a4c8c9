#include "clean/copyright_line.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::clean {
namespace {

TEST(ReadCopyrightOwner, IsTheNameBehindTheSign) {
    const std::string line = "\xC2\xA9 2031 Harbour Media. All rights reserved.";
    const auto found = read_copyright_owner(line, {0, line.size()});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, "Harbour Media");
    EXPECT_EQ(slice(line, found->span), "Harbour Media");
    const auto owner = [](std::string_view text) {
        const auto told = read_copyright_owner(text, {0, text.size()});
        return told ? told->value : std::string();
    };
    EXPECT_EQ(owner("© 2031 Hafenblatt - Alle Rechte vorbehalten"), "Hafenblatt");
    EXPECT_EQ(owner("Copyright © 2031 港新聞社 無断転載を禁じます"), "港新聞社");
    EXPECT_EQ(owner("ⓒ 항구일보, 무단 전재 및 재배포 금지"), "항구일보");
    EXPECT_EQ(owner("Copyright 2031 by Porto Sera Tutti i diritti riservati"), "Porto Sera");
    EXPECT_EQ(owner("(c) 2030-2031 Harbour Media"), "Harbour Media");
    EXPECT_EQ(owner("© Alle Rechte vorbehalten"), "");
    EXPECT_EQ(owner("Copyright law changes"), "");
    EXPECT_FALSE(read_copyright_owner("Harbour Media 2031", {0, 18}));
    for (const std::string_view text : {"\xC2\xA9 Harbour Media 2031", "\xC2\xA9 Harbour Media, 2019-2031."}) {
        const auto told = read_copyright_owner(text, {0, text.size()});
        ASSERT_TRUE(told) << text;
        EXPECT_EQ(told->value, "Harbour Media") << text;
    }
    EXPECT_FALSE(read_copyright_owner("\xC2\xA9 2031", {0, 7}));
}

}  // namespace
}  // namespace retold::clean
