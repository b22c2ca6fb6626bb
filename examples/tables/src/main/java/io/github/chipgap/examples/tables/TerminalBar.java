// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;

/** A line of a terminal, on which a bar is drawn again and again until it is closed for the first time. */
final class TerminalBar extends DelegatingProgressBarConsumer {
    private static final int WIDTH = 79;

    private final PrintWriter terminal;
    private boolean isClosed;

    TerminalBar(PrintWriter terminal) {
        super(text -> terminal.print('\r' + text), WIDTH);
        this.terminal = terminal;
    }

    @Override
    public void accept(String bar) {
        if (!isClosed) {
            super.accept(bar);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (!isClosed) {
            terminal.println();
            isClosed = true;
        }
    }
}
