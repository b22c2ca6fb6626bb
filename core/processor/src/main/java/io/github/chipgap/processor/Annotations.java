// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads annotations. */
final class Annotations {
    private Annotations() {}

    static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> typeOf(mirror).getQualifiedName().contentEquals(annotation))
                .findFirst();
    }

    static TypeElement typeOf(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** Returns the value of a member, or its default. */
    static Object value(AnnotationMirror mirror, String member) {
        for (ExecutableElement each : ElementFilter.methodsIn(typeOf(mirror).getEnclosedElements())) {
            if (each.getSimpleName().contentEquals(member)) {
                var given = mirror.getElementValues().get(each);
                return (given == null ? each.getDefaultValue() : given).getValue();
            }
        }
        throw new IllegalArgumentException(mirror + " has no member " + member);
    }

    /** Returns the name of a type in documents: empty for a shared interface, absent without the annotation. */
    static Optional<String> nameInDocuments(Element type) {
        return find(type, Names.MODEL_TYPE).map(mirror -> (String) value(mirror, "value"));
    }
}
