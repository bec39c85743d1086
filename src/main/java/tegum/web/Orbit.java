package tegum.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.events.Touch;
import org.teavm.jso.dom.events.TouchEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * From where a figure in three dimensions is looked at, and the hands that change it. The page keeps
 * scrolling: one finger up or down is the page's, sideways turns; two fingers turn freely; the wheel is
 * the page's. While {@link #hold held}, one finger turns freely too.
 */
final class Orbit {
    private static final double PER_PIXEL = 0.01; // radians
    private static final double PER_KEY = Math.PI / 24;
    private static final double STEEPEST = Math.PI / 2;

    private static final double FIRST_AZIMUTH = -0.5;
    private static final double FIRST_ELEVATION = 0.35;

    private final HTMLElement surface;
    private final Runnable turned;
    private double azimuth = FIRST_AZIMUTH;
    private double elevation = FIRST_ELEVATION;
    private boolean held;
    private boolean dragging;
    private int fingers;
    private double lastX;
    private double lastY;

    /**
     * @param surface what is touched, dragged and focused
     * @param turned runs after every change
     */
    Orbit(HTMLElement surface, Runnable turned) {
        this.surface = surface;
        this.turned = turned;
        on("pointerdown", this::pressed);
        on("pointermove", this::moved);
        on("pointerup", event -> dragging = false);
        on("pointercancel", event -> dragging = false);
        on("touchstart", this::touched);
        on("touchmove", this::swept);
        on("touchend", this::touched);
        on("keydown", this::key);
    }

    double azimuth() {
        return azimuth;
    }

    double elevation() {
        return elevation;
    }

    /** Whether a pointer is turning the figure now. */
    boolean isDragging() {
        return dragging;
    }

    /** Looks from a given side. */
    void look(double newAzimuth, double newElevation) {
        azimuth = Math.IEEEremainder(newAzimuth, 2 * Math.PI);
        elevation = Math.max(-STEEPEST, Math.min(STEEPEST, newElevation));
        turned.run();
    }

    /** Looks from where it began. */
    void reset() {
        look(FIRST_AZIMUTH, FIRST_ELEVATION);
    }

    /** Turns by so many steps of an arrow key. */
    void step(int right, int down) {
        look(azimuth + right * PER_KEY, elevation + down * PER_KEY);
    }

    /** Whether one finger turns the figure instead of scrolling the page. */
    void hold(boolean newHeld) {
        held = newHeld;
    }

    private void turnTo(double x, double y, boolean sidewaysOnly) {
        double across = x - lastX;
        double down = sidewaysOnly ? 0 : y - lastY;
        lastX = x;
        lastY = y;
        look(azimuth + across * PER_PIXEL, elevation + down * PER_PIXEL);
    }

    // A mouse or a pen drags

    private interface Pointer extends MouseEvent {
        @JSProperty
        int getPointerId();

        @JSProperty
        String getPointerType();
    }

    private void pressed(Pointer event) {
        if (event.getButton() == MouseEvent.LEFT_BUTTON
                && !event.getPointerType().equals("touch")) {
            dragging = true;
            lastX = event.getClientX();
            lastY = event.getClientY();
            capture(surface, event.getPointerId());
        }
    }

    private void moved(Pointer event) {
        if (dragging && !event.getPointerType().equals("touch")) {
            turnTo(event.getClientX(), event.getClientY(), false);
        }
    }

    // Fingers

    private void touched(TouchEvent event) {
        fingers = event.getTargetTouches().getLength();
        if (fingers > 0) {
            remember(event.getTargetTouches());
        }
    }

    private void swept(TouchEvent event) {
        JSArrayReader<Touch> touches = event.getTargetTouches();
        if (touches.getLength() != fingers || !event.isCancelable()) {
            touched(event);
            return; // the browser scrolls already
        }
        boolean free = fingers > 1 || held;
        double x = mean(touches, true);
        double y = mean(touches, false);
        if (free) {
            event.preventDefault();
            turnTo(x, y, false);
        } else if (Math.abs(x - lastX) > Math.abs(y - lastY)) {
            turnTo(x, y, true);
        }
    }

    private void remember(JSArrayReader<Touch> touches) {
        lastX = mean(touches, true);
        lastY = mean(touches, false);
    }

    private static double mean(JSArrayReader<Touch> touches, boolean across) {
        double sum = 0;
        for (int i = 0; i < touches.getLength(); i++) {
            sum += across ? touches.get(i).getClientX() : touches.get(i).getClientY();
        }
        return sum / touches.getLength();
    }

    // Arrow keys, while the figure has the focus

    private void key(KeyboardEvent event) {
        if (event.isAltKey() || event.isCtrlKey() || event.isMetaKey()) {
            return;
        }
        int far = event.isShiftKey() ? 4 : 1;
        String key = event.getKey();
        int right = Keys.right(key);
        int down = Keys.down(key);
        if (key.equals("Home")) {
            reset();
        } else if (right != 0 || down != 0) {
            step(far * right, far * down);
        } else {
            return;
        }
        event.preventDefault();
    }

    private <E extends Event> void on(String type, EventListener<E> listener) {
        listen(surface, type, listener);
    }

    /** Not passive: two fingers must be able to keep the page from scrolling. */
    @JSBody(
            params = {"surface", "type", "listener"},
            script = "surface.addEventListener(type, listener, {passive: false});")
    private static native void listen(HTMLElement surface, String type, EventListener<?> listener);

    @JSBody(
            params = {"surface", "pointer"},
            script = "surface.setPointerCapture(pointer);")
    private static native void capture(HTMLElement surface, int pointer);
}
