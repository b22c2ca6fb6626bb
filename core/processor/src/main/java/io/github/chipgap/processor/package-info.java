// SPDX-License-Identifier: Apache-2.0

/**
 * The annotation processor of chipgap.
 *
 * <p>{@code RecordTypeProcessor} is the entry point. {@code TypeReader} reads an annotated type into a
 * {@code Description}, and {@code SourceWriter} writes the generated sources.
 */
package io.github.chipgap.processor;
