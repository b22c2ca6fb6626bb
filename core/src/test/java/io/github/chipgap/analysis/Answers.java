// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import java.util.List;
import java.util.Optional;

/** The part of an answer that most tests are about. */
final class Answers {
    private Answers() {}

    static Estimate best(Leaders leaders, String subject, String metric) {
        return leaders.of(subject, metric).value().estimate();
    }

    static Optional<Estimate> ratio(Gaps gaps, String subject, String reference, String metric) {
        return gaps.between(subject, reference, metric).ratio();
    }

    static Estimate total(Investments investments, String currency) {
        return investments.totals().get(currency).estimate();
    }

    static List<String> ids(List<? extends Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    static Lag.Outcome outcome(Lags lags, String subject, List<String> frontier, String metric, double tolerance) {
        return lags.behind(subject, frontier, metric, tolerance).outcome();
    }
}
