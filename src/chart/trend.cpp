#include "chart/trend.hpp"

#include "clinical/instrument.hpp"

namespace chart {

Scene phq9_trend(const TrendInput&, const TrendWords& words, float width, float height, const TextMeasure&) {
  return {width, height, words.title, words.summary, {}};
}

}  // namespace chart
