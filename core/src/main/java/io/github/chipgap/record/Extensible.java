// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;

/**
 * Something that carries a project's own keys beside the model's.
 *
 * <p>Records, datasets and results can be serialized, to be sent between programs of one version of this library; for
 * keeping there are documents. What a stream brings goes through the same checks as what a builder makes.
 */
public interface Extensible extends Serializable {
    /** The prefix of every extension key. */
    String EXTENSION_PREFIX = "x-";

    /** Returns whether a key is an extension key: well-formed text that begins with {@link #EXTENSION_PREFIX}. */
    static boolean isExtensionKey(String key) {
        return PlainText.isExtensionKey(key);
    }

    /**
     * What a project added under keys of its own, carried along untouched.
     *
     * <p>Every key begins with {@link #EXTENSION_PREFIX}. Empty where there is none.
     */
    ImmutableMap<String, ExtensionValue> extensions();
}
