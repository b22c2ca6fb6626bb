// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The caller's choices of the measurements that count, and of their meaning. */
@Value.Immutable(singleton = true, builder = false)
@Value.Style(allowedClasspathAnnotations = {Override.class})
interface Choices {
    /** Makes one value of several measurements of one subject. */
    @Value.Default
    default Reconciliation policy() {
        return Reconciliation.hull();
    }

    /** Only what is dated by this day counts; what possibly is widens the value. */
    Optional<LocalDate> at();

    /** Only measurements of this period count, and flows of its parts. */
    Optional<Period> period();

    /** Only dated measurements count. */
    @Value.Default
    default boolean datedOnly() {
        return false;
    }

    /** Targets count as well; what was cancelled never does. */
    Optional<Boolean> targets();

    /** The range for which the words of the claims stand. */
    @Value.Default
    default Reading reading() {
        return Reading.literal();
    }

    /** How the doubts of the claims go together. */
    @Value.Default
    default Doubts doubts() {
        return Doubts.UNION;
    }

    /** Returns whether targets count: unless the caller says, they do not as of a day. */
    default boolean countTargets() {
        return targets().orElse(at().isEmpty());
    }
}
