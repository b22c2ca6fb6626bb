// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.util.List;

/** The assumption about the dependence of the doubts of several inputs when they are combined. */
public enum Doubts {
    /**
     * Nothing is assumed: the doubts add up, by the union bound. All inputs hold with at least 1 − Σ(1 − cᵢ). This is
     * the default.
     */
    UNION,
    /** The inputs are assumed to be independent: all hold with the product of their confidences. */
    INDEPENDENT;

    /** Returns the doubt of all inputs together, given the doubt of each. */
    BigDecimal together(List<BigDecimal> doubts) {
        return this == UNION
                ? doubts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ONE.subtract(
                        doubts.stream().map(BigDecimal.ONE::subtract).reduce(BigDecimal.ONE, BigDecimal::multiply));
    }
}
