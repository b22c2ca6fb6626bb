// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;

/**
 * A value that can have keys of a project besides those of the model.
 *
 * <p>Records, datasets and results can be serialized, to be sent between programs that use the same version of this library;
 * documents are for keeping. A record or dataset that is read from a stream is checked like one that is built.
 */
public interface Extensible extends Serializable {
    /** The prefix of every extension key. */
    String EXTENSION_PREFIX = "x-";

    /** Returns whether a key is an extension key: well-formed text that begins with {@link #EXTENSION_PREFIX}. */
    static boolean isExtensionKey(String key) {
        return PlainText.isExtensionKey(key);
    }

    /**
     * Returns the values that a project has added under keys of its own.
     *
     * <p>Every key begins with {@link #EXTENSION_PREFIX}. The library carries them along and does not look inside.
     */
    ImmutableMap<String, ExtensionValue> extensions();
}
