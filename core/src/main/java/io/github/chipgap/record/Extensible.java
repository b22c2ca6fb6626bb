// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.message.Quoted;

/**
 * A value with extension keys: keys of a project in addition to those of the model.
 *
 * <p>Records, datasets and results can be serialized to be sent between programs with the same version of this library.
 * To keep data, write a document. Records and datasets are checked when they are deserialized.
 */
public interface Extensible extends ModelValue {
    /** The prefix of every extension key. */
    String EXTENSION_PREFIX = "x-";

    /** Returns whether a key is an extension key: well-formed text beginning with {@link #EXTENSION_PREFIX}. */
    static boolean isExtensionKey(String key) {
        return key.startsWith(EXTENSION_PREFIX) && Quoted.isWellFormed(key);
    }

    /**
     * Returns the values of the extension keys.
     *
     * <p>Every key begins with {@link #EXTENSION_PREFIX}. The library preserves the values and does not interpret them.
     */
    ImmutableMap<String, ExtensionValue> extensions();
}
