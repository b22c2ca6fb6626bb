// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/** Why a gap has no ratio, or none in doublings. */
public enum NoRatio {
    /** The metric's values can be below 0, where a ratio says nothing of more or less. */
    VALUES_CAN_BE_NEGATIVE,
    /** The reference's value is exactly 0. */
    REFERENCE_IS_ZERO,
    /** The subject's value is exactly 0: the ratio is 0, but no number of doublings leads there. */
    SUBJECT_IS_ZERO
}
