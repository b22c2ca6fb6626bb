// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Reference;
import io.github.chipgap.record.Trailing;

/** A claim with causes, which are other claims. */
@ModelType
public interface Caused extends Claim {
    /**
     * The claims that the source names as causes.
     *
     * <p>The list is empty if the source gives no cause; there may still be one.
     */
    @Trailing
    @Reference(Claim.class)
    ImmutableList<String> causedBy();
}
