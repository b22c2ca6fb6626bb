// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.model.AIFirm;
import java.util.function.Supplier;

/** Programs that have one version of Jackson's mapper on their path, or none; each is loaded by a class loader of its own. */
final class Isolated {
    private Isolated() {}

    /** Has a mapper of Jackson 3 only. */
    static final class Jackson3 implements Supplier<String> {
        @Override
        public String get() {
            var mapper = tools.jackson.databind.json.JsonMapper.builder()
                    .findAndAddModules()
                    .build();
            return mapper.writeValueAsString(mapper.readValue("{\"id\":\"a\",\"name\":\"A\"}", AIFirm.class));
        }
    }

    /** Has a mapper of Jackson 2 only. */
    static final class Jackson2 implements Supplier<String> {
        @Override
        public String get() {
            var mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .findAndAddModules()
                    .build();
            try {
                return mapper.writeValueAsString(mapper.readValue("{\"id\":\"a\",\"name\":\"A\"}", AIFirm.class));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Has no mapper. */
    static final class NoMapper implements Supplier<String> {
        @Override
        public String get() {
            return ReferenceData.load().id();
        }
    }
}
