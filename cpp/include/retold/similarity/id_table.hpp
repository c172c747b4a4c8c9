// Numbers of ids, in many small tables: adding one id never takes long, because only its own table may have to grow.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "retold/base/hash.hpp"

namespace retold::similarity {

class IdTable {
  public:
    // Constant time, like all that follow.
    std::optional<std::uint32_t> find(std::string_view id) const {
        const Table& table = tables_[place_of(id)];
        const auto found = table.find(id);
        return found == table.end() ? std::nullopt : std::optional(found->second);
    }
    // Whether the id is new; one that is there keeps its number.
    bool insert(const std::string& id, std::uint32_t number) {
        const bool added = tables_[place_of(id)].emplace(id, number).second;
        size_ += added ? 1U : 0U;
        return added;
    }
    void erase(const std::string& id) { size_ -= tables_[place_of(id)].erase(id); }

    std::size_t size() const { return size_; }

  private:
    using Table = std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>>;
    static constexpr std::size_t tables = 256;  // chosen: of ten million ids, each table grows within milliseconds

    // A table takes the hash modulo a prime, so the upper bits are free to choose among the tables.
    static std::size_t place_of(std::string_view id) {
        return static_cast<std::size_t>(std::uint64_t{HashKey()(id)} >> 56U) % tables;
    }

    std::array<Table, tables> tables_;
    std::size_t size_ = 0;
};

}  // namespace retold::similarity
