// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Reference;
import io.github.chipgap.record.Trailing;

/** A claim that a source explains by others. */
@ModelType
public interface Caused extends Claim {
    /**
     * The claims by which the source explains it.
     *
     * <p>Empty if the source gives no cause, which does not mean that there is none.
     */
    @Trailing
    @Reference(Claim.class)
    ImmutableList<String> causedBy();
}
