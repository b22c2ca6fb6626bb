// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The caller's choices of the measurements that count, and of their meaning. */
@Value.Immutable
@Value.Style(allowedClasspathAnnotations = {Override.class})
interface Choices {
    /** Returns the policy that makes one value of several measurements of one subject. */
    @Value.Default
    default Reconciliation policy() {
        return Reconciliation.hull();
    }

    /** Returns the day by which counted measurements are dated; a possibly counted measurement widens the value. */
    Optional<LocalDate> at();

    /** Returns the period of the counted measurements; flows of its parts count as well. */
    Optional<Period> period();

    /** Returns whether only dated measurements count. */
    @Value.Default
    default boolean datedOnly() {
        return false;
    }

    /** Returns whether targets count, if the caller chose; figures of cancelled chips never count. */
    Optional<Boolean> targets();

    /** Returns the ranges for which the words of the claims stand. */
    @Value.Default
    default Reading reading() {
        return Reading.literal();
    }

    /** Returns the assumption about the dependence of the claims' doubts. */
    @Value.Default
    default Doubts doubts() {
        return Doubts.UNION;
    }

    /** Returns whether targets count. Unless the caller decides, they do not count as of a day. */
    default boolean countTargets() {
        return targets().orElse(at().isEmpty());
    }
}
