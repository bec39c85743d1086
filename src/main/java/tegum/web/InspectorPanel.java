package tegum.web;

import java.util.Arrays;
import org.teavm.jso.dom.html.HTMLInputElement;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.math.Decimal;
import tegum.view.Numbers;
import tegum.view.Scene;
import tegum.view.View;

final class InspectorPanel {
    private static final int NOTCHES = 100;
    private static final float ON = 0.8f;

    private final SceneCard card;
    private final Runnable changed;
    private final Dom list = Dom.tag("ul", "inputs");
    private float[] input = new float[0];
    private int usual; // the one feature that is on; −1 once the reader has chosen

    InspectorPanel(Dom place, View view, Look look, Pointing pointing, Runnable changed) {
        this.changed = changed;
        card = new SceneCard(view, look, pointing);
        Dom note = Dom.tag("p", "note")
                .add("Switch features on and set their values; the figure takes the model's" + " answer apart.");
        place.add(Dom.tag("section", "sec").attr("id", "inspector").add(card.dom(), note, list));
    }

    /** The input for a model of {@code features} features. */
    float[] input(int features) {
        if (input.length != features) {
            input = Arrays.copyOf(input, features);
            if (usual >= 0) {
                Arrays.fill(input, 0);
                usual = 0;
            }
            if (input[0] == 0) {
                input[0] = ON;
            }
            build();
        }
        return input;
    }

    /** Shows a scene whose inspection is of {@link #input}. */
    void show(Scene scene) {
        card.show(scene);
        showKept(scene.geometry());
    }

    /** Until the reader chooses an input, it is a feature that the model keeps: others leave the figure empty. */
    private void showKept(Geometry geometry) {
        double[] norms = geometry.norms();
        if (usual < 0 || norms[usual] > PlanarShape.REPRESENTED) {
            return;
        }
        for (int i = 0; i < norms.length; i++) {
            if (norms[i] > PlanarShape.REPRESENTED) {
                input[usual] = 0;
                input[i] = ON;
                usual = i;
                build();
                changed.run();
                return;
            }
        }
    }

    private void build() {
        list.clear();
        for (int i = 0; i < input.length; i++) {
            list.add(line(i));
        }
    }

    private Dom line(int i) {
        String id = "input-" + i;
        Dom box = Dom.tag("input").attr("type", "checkbox").attr("id", id);
        Dom slider = Dom.tag("input").attr("type", "range").attr("min", "0").attr("max", "" + NOTCHES);
        Dom value = Dom.tag("output").attr("for", id);
        Dom name = Dom.tag("span")
                .add(Dom.tag("span", "it").add("x"), Dom.tag("sub").add(String.valueOf(i)));
        slider.attr("aria-label", "Value of feature " + i);
        Runnable refresh = () -> {
            element(box).setChecked(input[i] > 0);
            slider.value(String.valueOf((int) Math.floor(input[i] * NOTCHES + 0.5)));
            value.text(Numbers.quantity(input[i]));
        };
        Runnable choose = () -> {
            usual = -1;
            refresh.run();
            changed.run();
        };
        box.on("change", event -> {
            input[i] = element(box).isChecked() ? ON : 0;
            choose.run();
        });
        slider.on("input", event -> {
            input[i] = (float) (Decimal.parse(slider.value()) / NOTCHES);
            choose.run();
        });
        refresh.run();
        return Dom.tag("li").add(Dom.tag("label").attr("for", id).add(box, name), slider, value);
    }

    private static HTMLInputElement element(Dom dom) {
        return (HTMLInputElement) dom.element();
    }
}
