// SPDX-License-Identifier: Apache-2.0

/**
 * Eight questions to the bundled data, an overview of the answers, and a command line.
 *
 * <p>Each question is a program of its own, such as {@link io.github.chipgap.examples.questions.HowFarBehind}: read one
 * of them first. {@code Overview} prints them on one screen. {@code Chipgap} is the command line: it selects, explains
 * and exports.
 */
@NullMarked
package io.github.chipgap.examples.questions;

import org.jspecify.annotations.NullMarked;
