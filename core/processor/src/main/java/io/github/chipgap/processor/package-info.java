// SPDX-License-Identifier: Apache-2.0

/**
 * The annotation processor of chipgap.
 *
 * <p>A type is read by {@code TypeReader} into a {@code Description}, from which {@code SourceWriter} writes what is
 * generated beside the type.
 */
package io.github.chipgap.processor;
