// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.io.UncheckedIOException;

/** Java serialization of values in tests, forged streams included. */
public final class Serialized {
    private static final ObjectInputFilter NO_HUGE_ARRAYS =
            ObjectInputFilter.Config.createFilter("maxarray=100000;maxdepth=100;maxrefs=100000");

    private Serialized() {}

    public static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(NO_HUGE_ARRAYS);
            return in.readObject();
        }
    }

    /** The value written and read back. */
    @SuppressWarnings("unchecked") // it is of the class that was written
    public static <T> T back(T value) {
        try {
            return (T) read(bytes(value));
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A stream of an object of that class without fields, which bypasses what the class writes in its place. */
    public static byte[] forged(Class<?> type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
            out.writeShort(ObjectStreamConstants.STREAM_VERSION);
            out.writeByte(ObjectStreamConstants.TC_OBJECT);
            out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
            out.writeUTF(type.getName());
            out.writeLong(type.isRecord() ? 0 : 1);
            out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
            out.writeShort(0);
            out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
            out.writeByte(ObjectStreamConstants.TC_NULL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The stream with the first text or double replaced by another of the same length. */
    public static byte[] replaced(byte[] stream, byte[] part, byte[] other) {
        byte[] replaced = stream.clone();
        System.arraycopy(other, 0, replaced, Bytes.indexOf(stream, part), other.length); // throws if it is absent
        return replaced;
    }
}
