// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Generates the description of every type annotated with {@code @ModelType}, and the code that gets the values of a record
 * and makes one.
 *
 * <p>For a type {@code Investment} there are {@code InvestmentType}, its {@code RecordType}; {@code InvestmentValue}, which
 * Immutables implements; and {@code InvestmentBuilder}. For an interface that types share, such as {@code Claim}, there is
 * {@code ClaimDocs}, which keeps its documentation for those who compile against class files.
 */
@SupportedAnnotationTypes(Names.MODEL_TYPE)
public final class RecordTypeProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Returns false, as other processors may want the annotations too. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement type) {
                    generate(type);
                }
            }
        }
        return false;
    }

    private void generate(TypeElement type) {
        new TypeReader(processingEnv, type).read().ifPresent(description -> {
            new SourceWriter(description).sources().forEach((name, source) -> write(description, name, source));
        });
    }

    private void write(Description description, String name, String source) {
        TypeElement origin = description.type();
        String qualified = description.packageName().isEmpty() ? name : description.packageName() + "." + name;
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(qualified, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, name + ": " + e, origin);
        }
    }
}
