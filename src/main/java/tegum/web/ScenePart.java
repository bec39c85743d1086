package tegum.web;

import tegum.view.Scene;

/** A part of the page that shows a scene. */
interface ScenePart {
    /** The element to put into the page. */
    Dom dom();

    /** Shows a scene. */
    void show(Scene scene);
}
