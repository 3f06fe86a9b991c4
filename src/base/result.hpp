/// A value or the reason why there is none. Names follow std::expected, which g++ 12 lacks in C++20.
#pragma once

#include <utility>
#include <variant>

namespace base {

template <class E>
struct Fail {
  E error;
};
template <class E>
Fail(E) -> Fail<E>;

template <class T, class E>
class [[nodiscard]] Result {
 public:
  constexpr Result(T value) : value_{std::in_place_index<0>, std::move(value)} {}
  constexpr Result(Fail<E> fail) : value_{std::in_place_index<1>, std::move(fail.error)} {}

  constexpr bool has_value() const { return value_.index() == 0; }
  constexpr explicit operator bool() const { return has_value(); }

  /// Requires has_value().
  constexpr const T& operator*() const& { return *std::get_if<0>(&value_); }
  constexpr T& operator*() & { return *std::get_if<0>(&value_); }
  constexpr T&& operator*() && { return std::move(*std::get_if<0>(&value_)); }
  constexpr const T* operator->() const { return std::get_if<0>(&value_); }

  /// Requires !has_value().
  constexpr const E& error() const { return *std::get_if<1>(&value_); }

 private:
  std::variant<T, E> value_;
};

}  // namespace base
