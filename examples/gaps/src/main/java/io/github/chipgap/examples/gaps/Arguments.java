// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.estimate.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param help whether it asks for help
 * @param growth the frontier's growth rates that it gives; empty where it gives none
 */
record Arguments(boolean help, List<Estimate> growth) {
    static final String USAGE = "usage: gaps [--growth RATE]... [--help]";
    static final String OPTIONS = """
              --growth RATE  by what part the frontier grows a year, above -1: 0.29, 0.25..0.33, ~0.3 or "> 0.2"
              --help         says this and ends""";

    static Arguments parse(String[] args) {
        boolean help = false;
        List<Estimate> growth = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--help") || args[i].equals("-h")) {
                help = true;
            } else if (args[i].equals("--growth") && i + 1 < args.length) {
                growth.add(rate(args[++i]));
            } else if (args[i].equals("--growth")) {
                throw new IllegalArgumentException("--growth: expected a rate after it, got nothing");
            } else if (args[i].startsWith("--growth=")) {
                growth.add(rate(args[i].substring("--growth=".length())));
            } else {
                throw new IllegalArgumentException("expected an option, got \"" + args[i] + "\"");
            }
        }
        return new Arguments(help, List.copyOf(growth));
    }

    private static Estimate rate(String text) {
        Estimate rate;
        try {
            rate = Estimate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--growth: " + e.getMessage(), e);
        }
        if (!rate.isPossiblyGreaterThan(Estimate.exactly(-1))) {
            throw new IllegalArgumentException("--growth: expected a rate above -1, got " + rate);
        }
        return rate;
    }
}
