// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;

/** A claim that a source explains by others. */
public interface Caused extends Claim {
    /**
     * The ids of the claims that the source gives as causes of this one.
     *
     * <p>Empty where it gives none, which does not say that there is none.
     */
    ImmutableList<String> causedBy();
}
