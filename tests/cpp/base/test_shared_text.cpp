#include "retold/base/shared_text.hpp"

#include <gtest/gtest.h>

namespace retold {
namespace {

TEST(SharedText, OfOneTextIsHeldOnce) {
    const SharedText text(std::string("پل بند ہے, and long enough to be on the heap"));
    const SharedText copy = text;
    EXPECT_EQ(copy.view().data(), text.view().data());
    EXPECT_EQ(copy, text);
    EXPECT_EQ(copy.size(), text.view().size());
}

TEST(SharedText, KeepsAliveWhatSomebodyElseHolds) {
    auto own = std::make_shared<const std::string>("the bridge is shut");
    const std::weak_ptr<const std::string> watched = own;
    {
        const SharedText text(std::string_view(*own).substr(4, 6), own);
        own.reset();
        EXPECT_FALSE(watched.expired());
        EXPECT_EQ(text.view(), "bridge");
    }
    EXPECT_TRUE(watched.expired());
}

TEST(SharedText, IsComparedByWhatItSays) {
    EXPECT_EQ(SharedText("橋"), SharedText(std::string("橋")));
    EXPECT_LT(SharedText("a"), SharedText("b"));
    EXPECT_EQ(SharedText(), SharedText(""));
}

}  // namespace
}  // namespace retold
