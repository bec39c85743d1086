package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLScriptElement;
import tegum.math.Member;
import tegum.web.three.OrthographicCamera;
import tegum.web.three.Scene;
import tegum.web.three.WebGLRenderer;

/**
 * The document's one WebGL context, which every figure in three dimensions borrows: it draws out of
 * sight and the picture is copied to the figure's own canvas. Browsers take the oldest context away when
 * a page has too many. three.js is loaded when the first figure asks.
 */
final class Stage {
    /** Who wants to draw in three dimensions. */
    interface User {
        /** The stage is there. */
        void opened(Stage stage);

        /** There will be no stage; {@code why} is a sentence. */
        void failed(String why);

        /** The graphics card took the context away. */
        void lost();

        /** The context is back: draw again. */
        void restored();
    }

    private static final List<User> USERS = new ArrayList<>();
    private static @Nullable Stage stage;
    private static @Nullable String failure;
    private static boolean loading;

    private final HTMLCanvasElement canvas;
    private final WebGLRenderer renderer;
    private final OrthographicCamera camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
    private boolean lost;
    private double width;
    private double height;
    private double ratio;

    private Stage(HTMLCanvasElement canvas, JSObject context) {
        this.canvas = canvas;
        renderer = new WebGLRenderer(parameters(canvas, context));
        renderer.setOutputColorSpace(WebGLRenderer.UNCHANGED);
        canvas.addEventListener("webglcontextlost", event -> {
            lost = true;
            new ArrayList<>(USERS).forEach(User::lost);
        });
        canvas.addEventListener("webglcontextrestored", event -> {
            lost = false;
            new ArrayList<>(USERS).forEach(User::restored);
        });
    }

    /**
     * Opens the stage for a user, or says why not; never from within this call.
     *
     * @param root the site's address, ending in a slash
     */
    static void open(String root, User user) {
        USERS.add(user);
        if (stage != null || failure != null) {
            Window.setTimeout(() -> answer(user), 0);
        } else if (!loading) {
            loading = true;
            load(root + "three.js");
        }
    }

    /** Lets a user go; the context stays for the next one. */
    static void leave(User user) {
        USERS.remove(user);
    }

    private static void load(String address) {
        HTMLScriptElement script = (HTMLScriptElement) Dom.tag("script").element();
        script.setSrc(address);
        script.addEventListener("load", event -> build());
        script.addEventListener("error", event -> settle(null, "The part of the page that draws in 3-D did not load."));
        Window.current().getDocument().getHead().appendChild(script);
    }

    private static void build() {
        HTMLCanvasElement canvas = (HTMLCanvasElement) Dom.tag("canvas").element();
        JSObject context = context(canvas);
        if (context == null) {
            settle(null, "This browser does not draw in 3-D here (WebGL is missing or switched off).");
            return;
        }
        settle(new Stage(canvas, context), null);
    }

    private static void settle(@Nullable Stage built, @Nullable String why) {
        stage = built;
        failure = why;
        new ArrayList<>(USERS).forEach(Stage::answer);
    }

    private static void answer(User user) {
        if (!Member.of(USERS, user)) {
            return; // it left meanwhile
        }
        if (stage != null) {
            user.opened(stage);
        } else if (failure != null) {
            user.failed(failure);
        }
    }

    /** Draws a scene laid out in CSS pixels around the middle and copies it to a canvas. */
    void draw(Scene scene, double newWidth, double newHeight, double newRatio, CanvasRenderingContext2D target) {
        if (lost) {
            return;
        }
        fit(newWidth, newHeight, newRatio);
        renderer.render(scene, camera);
        HTMLCanvasElement onto = target.getCanvas();
        target.clearRect(0, 0, onto.getWidth(), onto.getHeight());
        target.drawImage(canvas, 0, 0, onto.getWidth(), onto.getHeight());
    }

    private void fit(double newWidth, double newHeight, double newRatio) {
        if (newWidth == width && newHeight == height && newRatio == ratio) {
            return;
        }
        width = newWidth;
        height = newHeight;
        ratio = newRatio;
        renderer.setPixelRatio(ratio);
        renderer.setSize(width, height, false);
        double deep = 2 * Math.max(width, height);
        camera.setLeft(-width / 2);
        camera.setRight(width / 2);
        camera.setTop(height / 2);
        camera.setBottom(-height / 2);
        camera.setNear(-deep);
        camera.setFar(deep);
        camera.updateProjectionMatrix();
    }

    @JSBody(
            params = "canvas",
            script = "return canvas.getContext('webgl2', {antialias: true, alpha: true, premultipliedAlpha: true});")
    private static native @Nullable JSObject context(HTMLCanvasElement canvas);

    @JSBody(
            params = {"canvas", "context"},
            script = "return {canvas: canvas, context: context, antialias: true, alpha: true};")
    private static native JSObject parameters(HTMLCanvasElement canvas, JSObject context);
}
