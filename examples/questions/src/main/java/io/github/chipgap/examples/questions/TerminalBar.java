// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;

/** A line of a terminal, on which a bar is drawn again and again. */
final class TerminalBar extends DelegatingProgressBarConsumer {
    private static final int WIDTH = 79;

    private final PrintWriter terminal;

    TerminalBar(PrintWriter terminal) {
        super(
                text -> {
                    terminal.print('\r' + text);
                    terminal.flush();
                },
                WIDTH);
        this.terminal = terminal;
    }

    @Override
    public void close() {
        terminal.println();
    }
}
