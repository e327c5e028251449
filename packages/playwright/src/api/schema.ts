// Generated from the API's description by `npm run types:api`; do not edit.
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server takes writes, and which version it is */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests should be sent to this server
         * @description Not while it stops, nor while its pages are started anew, in which it goes on taking reports.
         */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/v1/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description Then make its household: POST /api/household. On a hosted project ask its own address.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Continue Watching, or every place
         * @description Movies in progress and one card per show at its thread, newest first, each with why and where it leads. With `filter=all` every stored place, newest first, a page at a time: `cursor` is the `nextCursor` of the page before.
         */
        get: operations["listProgress"];
        put?: never;
        /**
         * Report progress
         * @description One report, or up to 100. Answered when the rows are committed, with the stored place of every item named. Sending a report again, late or out of order is always safe. Sixty requests a minute per profile and device, and twenty more in a burst; a client that gets 429 keeps the reports and sends them later.
         */
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Act on progress
         * @description An act named by `action`, or a bare position, which is set. Advancing twice from the same expected episode advances once; a stale expectation is a 409.
         */
        patch: operations["actOnProgress"];
        trace?: never;
    };
    "/api/progress/{type}/{tmdbId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One place */
        get: operations["getPlace"];
        put?: never;
        post?: never;
        /**
         * Forget a movie, an episode, or a whole show
         * @description The answer is what takes it back: PATCH with the action `restore` and this `undo`.
         */
        delete: operations["forgetProgress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Places for up to 500 items */
        post: operations["getPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress/titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How up to 500 titles stand, as posters say it */
        post: operations["getTitleStates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress/show/{tmdbId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a profile is in a show */
        get: operations["getShowProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The household’s channel, live
         * @description Server-sent events until the session ends: of the profiles whose PINs this client has given, and none that sees more than the profile it has chosen. `change` tells what was committed: `kind` is `places`, `title`, `list` or `evening`. `screen` tells who watches what where (`{ screen, agoMs }`), and that a screen is `gone`. `command` is for one screen: `{ screenId, commandId, command }`. `missed` says that something may have gone by untold: ask for what you show. A client that comes back with `Last-Event-ID`, or `after`, hears the changes since.
         */
        get: operations["followProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a screen plays, and where in it
         * @description By a player every five seconds while it plays, every twenty while it is paused, and at once when something changes. Nothing of it is stored: the household’s other screens are told, and forget a screen that has said nothing for three times as long. What it has done of what it was told is named in `answers`.
         */
        post: operations["tellScreen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screens/{screenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Say that a screen plays nothing any more */
        delete: operations["leaveScreen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screens/{screenId}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have another screen of the household do something
         * @description Answered once the screen has done it, with where it stands then; 504 where it does not answer within five seconds. 404 where nothing plays there, or the acting profile may not hear of it; 409 with words where the screen is not to do that. `hand-over` pauses it and answers when its place is stored, so that the viewer can go on on another screen.
         */
        post: operations["driveScreen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/movies/{tmdbId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a device has to know of a film to name it */
        get: operations["getMovieFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{tmdbId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a device has to know of a show to say what is next in it
         * @description For everyone who may look at the catalog: where it is for everyone, without a session, too.
         */
        get: operations["getShowFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{tmdbId}/seasons/{season}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The episodes of a season, aired or not */
        get: operations["getSeasonFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/thumbs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a profile thinks of titles
         * @description The newest first. No other profile sees them.
         */
        get: operations["getThumbs"];
        /**
         * Give a title a thumb, or take it back
         * @description The last act wins, by the server’s clock; null takes it back. Answers all of the profile’s.
         */
        put: operations["giveThumb"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watchlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My List in its order, or everybody’s as one */
        get: operations["getWatchlist"];
        put?: never;
        /** Put a title on the list */
        post: operations["addToWatchlist"];
        /** Take a title off the list; the answer says what puts it back */
        delete: operations["removeFromWatchlist"];
        options?: never;
        head?: never;
        /** Move a title within the list */
        patch: operations["moveInWatchlist"];
        trace?: never;
    };
    "/api/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was watched, newest first */
        get: operations["getHistory"];
        put?: never;
        /** Take back what a device did since a time, or bring back what was removed */
        post: operations["restoreHistory"];
        /** Remove one playback as if it had never been */
        delete: operations["removeHistory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was watched, in numbers: a profile’s, or the household’s together */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A profile’s imports, newest first */
        get: operations["listImports"];
        put?: never;
        /** Begin an import, which takes files then */
        post: operations["beginImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a file to an import
         * @description The body is the file as it is, up to 200 MB; its kind is recognised by what is in it.
         */
        post: operations["sendImportFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an import comes to, and how far it is */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Look up, choose, write, cancel, take back
         * @description match begins to look everything up; choose says what an unsure title is; write brings in what is ready; undo takes all of it back. Work goes on behind the scenes: ask again how far it is.
         */
        patch: operations["actOnImport"];
        trace?: never;
    };
    "/api/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a household for an account that has none
         * @description An account that has one is answered 200 with it: one account lives in one household.
         */
        post: operations["makeHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The household’s profiles */
        get: operations["listProfiles"];
        put?: never;
        /** Add a profile */
        post: operations["addProfile"];
        delete?: never;
        options?: never;
        head?: never;
        /** Put the profiles in order */
        patch: operations["orderProfiles"];
        trace?: never;
    };
    "/api/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a profile; for thirty days it can be brought back */
        delete: operations["deleteProfile"];
        options?: never;
        head?: never;
        /** Change a profile */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/profiles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted profile back with all it watched */
        post: operations["restoreProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a profile’s PIN
         * @description Sets a cookie that lets this client act for the profile for an evening; until then requests for it answer 403 with the code pin-needed, bearer token or not.
         */
        post: operations["unlockProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/household/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the PIN of the settings */
        post: operations["unlockSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/household/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything of the household, as it is stored
         * @description Takes the account’s proof (403 proof-needed). Profiles whose PIN this client has not given are left out. As a ZIP it comes back by /api/household/import, and has a twin in the shape of Trakt’s export in it.
         */
        get: operations["exportHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/household/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the household’s own file back
         * @description The body is the ZIP that the export answers with `as=zip`. What is there stays. Takes the account’s proof.
         */
        post: operations["importHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the account by its password
         * @description For ten minutes this session may delete, export, and change caps and PINs (403 proof-needed without). Wrong: 403 wrong-password.
         */
        post: operations["proveAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tonight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evening: who is here, what is offered, and tonight’s picks */
        get: operations["getTonight"];
        put?: never;
        /**
         * Pick, vote, veto, or say who is here
         * @description Saying that a person with a PIN is here takes that PIN (403 pin-needed), unless this client has given it.
         */
        post: operations["actTonight"];
        /** Take a pick back */
        delete: operations["removePick"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tonight/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a code that lets in one guest until dawn
         * @description The guest types it, or opens it as `/join?code=…`, and votes from there without an account. It is shown in this answer alone.
         */
        post: operations["makeGuestCode"];
        /** Send a guest away, or close a code */
        delete: operations["sendGuestAway"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            errors?: {
                path: string;
                message: string;
            }[];
        };
        Place: {
            profileId: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season: number;
            episode: number;
            episodeId: number | null;
            position: number;
            duration: number;
            percentage: number;
            secondsPlayed: number;
            watchedAt: string | null;
            finishedAt: string | null;
            observedAt: string;
            sessionId: string;
            deviceId: string | null;
            deviceName: string | null;
        };
        Snapshot: {
            title: string | null;
            showTitle: string | null;
            episodeTitle: string | null;
            poster: string | null;
            still: string | null;
            backdrop: string | null;
        };
        PlaceWithSnapshot: {
            profileId: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season: number;
            episode: number;
            episodeId: number | null;
            position: number;
            duration: number;
            percentage: number;
            secondsPlayed: number;
            watchedAt: string | null;
            finishedAt: string | null;
            observedAt: string;
            sessionId: string;
            deviceId: string | null;
            deviceName: string | null;
            snapshot: components["schemas"]["Snapshot"];
            hiddenAt: string | null;
        };
        Report: {
            /** Format: uuid */
            profileId: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season?: number;
            episode?: number;
            episodeId?: number | null;
            position: number;
            duration: number | null;
            /** Format: uuid */
            sessionId: string;
            sequence: number;
            secondsPlayed?: number | null;
            /** Format: date-time */
            observedAt: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: uuid */
            deviceId: string;
            /** @default null */
            deviceName?: string | null;
            /** @enum {string} */
            kind?: "playback" | "set" | "mark-watched" | "mark-unwatched" | "forget";
            /** @enum {string} */
            event?: "playing" | "pause" | "seek" | "hidden" | "ended" | "next" | "start-over" | "go-on";
            creditsStart?: number | null;
            /** @default null */
            snapshot?: {
                title: string;
                showTitle?: string | null;
                episodeTitle?: string | null;
                poster?: string | null;
                still?: string | null;
                backdrop?: string | null;
            } | null;
        };
        ProgressAction: {
            /** @constant */
            action: "advance";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /**
             * @default tv
             * @constant
             */
            type?: "tv";
            tmdbId: number;
            expected?: {
                season: number;
                episode: number;
            };
        } | {
            /** @constant */
            action: "set";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season?: number;
            episode?: number;
            episodeId?: number | null;
            position: number;
            duration?: number;
            /** @default null */
            snapshot?: {
                title: string;
                showTitle?: string | null;
                episodeTitle?: string | null;
                poster?: string | null;
                still?: string | null;
                backdrop?: string | null;
            } | null;
        } | {
            /** @constant */
            action: "hide";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
        } | {
            /** @constant */
            action: "restore";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            undo?: components["schemas"]["Undo"];
        } | {
            /** @constant */
            action: "take-back";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
        } | {
            /** @constant */
            action: "drop";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /**
             * @default tv
             * @constant
             */
            type?: "tv";
            tmdbId: number;
        } | {
            /** @constant */
            action: "mark-watched";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season?: number;
            episode?: number;
            /**
             * @default one
             * @enum {string}
             */
            scope?: "one" | "up-to-here" | "season";
        } | {
            /** @constant */
            action: "mark-unwatched";
            /** Format: uuid */
            profileId?: string;
            /** Format: uuid */
            actionId?: string;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season?: number;
            episode?: number;
            /**
             * @default one
             * @enum {string}
             */
            scope?: "one" | "up-to-here" | "season";
        };
        Undo: {
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            season?: number;
            episode?: number;
            /** Format: uuid */
            forgetId: string;
        };
        ProgressActionAnswer: {
            /** @enum {string} */
            status: "done" | "caught_up";
            place: components["schemas"]["Place"] | null;
            places: components["schemas"]["Place"][];
            thread: components["schemas"]["Thread"] | null;
            nextAirDate: string | null;
        };
        Thread: {
            season: number;
            episode: number;
            episodeId: number | null;
            playedAt: string;
        };
        Profile: {
            /** Format: uuid */
            id: string;
            name: string;
            avatar: string;
            color: string;
            ratingCap: number | null;
            language: string;
            region: string;
            timeZone: string;
            preferences: {
                /** @default true */
                autoplay: boolean;
                /** @default false */
                captions: boolean;
                /** @default false */
                spoilers: boolean;
            };
            pinSetAt: string | null;
        };
        Tonight: {
            evening: string;
            people: {
                id: string;
                name: string;
                avatar: string;
                color: string;
                here: boolean;
                hasPin: boolean;
            }[];
            guests: {
                id: string;
                name: string;
            }[];
            viewerId: string;
            doneBy: string | null;
            turn: string | null;
            cards: components["schemas"]["TonightCard"][];
            surprises: components["schemas"]["TonightCard"][];
            picks: components["schemas"]["TonightPick"][];
            veto: {
                /** @enum {string} */
                type: "movie" | "tv";
                tmdbId: number;
                title: string;
            } | null;
            catalogAway: boolean;
        };
        TonightCard: {
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            title: string;
            poster: string | null;
            backdrop: string | null;
            /** @enum {string} */
            tier: "together" | "solo" | "wanted" | "discover";
            next: {
                season: number;
                episode: number;
            } | null;
            minutesLeft: number | null;
            begun: boolean;
            fit: {
                count: number;
                endsAt: string;
            } | null;
            reasons: ({
                /** @constant */
                kind: "shared";
                profileIds: string[];
            } | {
                /** @constant */
                kind: "together";
                profileIds: string[];
            } | {
                /** @constant */
                kind: "solo";
                profileId: string;
            } | {
                /** @constant */
                kind: "wanted";
                profileIds: string[];
            } | {
                /** @constant */
                kind: "discover";
            } | {
                /** @constant */
                kind: "ahead";
                profileIds: string[];
            } | {
                /** @constant */
                kind: "turn";
                profileId: string;
            })[];
            votes: string[];
            target: string;
        };
        TonightPick: {
            /** @enum {string} */
            type: "movie" | "tv";
            tmdbId: number;
            title: string;
            poster: string | null;
            backdrop: string | null;
            pickedBy: string | null;
            pickedAt: string;
            next: {
                season: number;
                episode: number;
                name: string;
            } | null;
            ahead: string[];
            target: string | null;
            nextAirDate: string | null;
            minutesLeft: number | null;
            endsAt: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        version: string;
                        /** @description What /auth/v1 wants as `apikey`; no secret */
                        publishableKey: string;
                    };
                };
            };
            /** @description Starting, or the store is away; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            /** @description Not now; see Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header: {
                /** @description The publishable key, as /api/health answers it */
                apikey: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "password": "as-long-as-you-like"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send it as a bearer token */
                        access_token: string;
                        refresh_token: string;
                        /** @description Seconds */
                        expires_in: number;
                    };
                };
            };
            /** @description A password that is guessed too easily, or an address that has an account */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many new accounts from this network; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signIn: {
        parameters: {
            query: {
                grant_type: "password" | "refresh_token";
            };
            header: {
                /** @description The publishable key, as /api/health answers it */
                apikey: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "password": "as-long-as-you-like"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send it as a bearer token */
                        access_token: string;
                        refresh_token: string;
                        /** @description Seconds */
                        expires_in: number;
                    };
                };
            };
            /** @description Wrong address or password */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listProgress: {
        parameters: {
            query?: {
                profileId?: string;
                filter?: "in-progress" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            season: number;
                            episode: number;
                            reason: {
                                /** @constant */
                                kind: "in-progress";
                                minutesLeft: number;
                            } | {
                                /** @constant */
                                kind: "resume-at";
                                position: number;
                            } | {
                                /** @constant */
                                kind: "next-episode";
                            } | {
                                /** @constant */
                                kind: "new-episode";
                                airDate: string;
                            };
                            minutesLeft: number | null;
                            percentage: number;
                            target: string;
                            observedAt: string;
                            place: components["schemas"]["Place"] | null;
                            stream: {
                                src: string;
                                type: string;
                                startAt: number;
                            } | null;
                            snapshot: components["schemas"]["Snapshot"];
                        }[];
                    } | {
                        items: components["schemas"]["PlaceWithSnapshot"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "tv",
                 *       "tmdbId": 9100001,
                 *       "season": 1,
                 *       "episode": 3,
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "position": 754.2,
                 *       "duration": 2640,
                 *       "secondsPlayed": 340,
                 *       "sessionId": "9a8f7e6d-5c4b-4a39-9281-706f5e4d3c04",
                 *       "sequence": 34,
                 *       "deviceId": "6f2d2c9a-1b7e-4a39-8c39-2f5b8f5f3c03",
                 *       "deviceName": "Living-room TV",
                 *       "observedAt": "2026-11-28T20:15:00.000Z",
                 *       "sentAt": "2026-11-28T20:15:01.000Z",
                 *       "event": "playing"
                 *     }
                 */
                "application/json": {
                    reports: components["schemas"]["Report"][];
                } | components["schemas"]["Report"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        places: components["schemas"]["Place"][];
                        /** @default [] */
                        forgotten: {
                            profileId: string;
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            season: number;
                            episode: number;
                        }[];
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "set",
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "type": "movie",
                 *       "tmdbId": 9000027,
                 *       "position": 1860
                 *     }
                 */
                "application/json": components["schemas"]["ProgressAction"] | {
                    /** Format: uuid */
                    profileId?: string;
                    /** Format: uuid */
                    actionId?: string;
                    /** Format: date-time */
                    observedAt?: string;
                    /** Format: date-time */
                    sentAt?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    season?: number;
                    episode?: number;
                    episodeId?: number | null;
                    position: number;
                    duration?: number;
                    /** @default null */
                    snapshot?: {
                        title: string;
                        showTitle?: string | null;
                        episodeTitle?: string | null;
                        poster?: string | null;
                        still?: string | null;
                        backdrop?: string | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressActionAnswer"];
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlace: {
        parameters: {
            query?: {
                profileId?: string;
                season?: string;
                episode?: string;
            };
            header?: never;
            path: {
                type: "movie" | "tv";
                tmdbId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceWithSnapshot"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetProgress: {
        parameters: {
            query?: {
                profileId?: string;
                season?: string;
                episode?: string;
            };
            header?: never;
            path: {
                type: "movie" | "tv";
                tmdbId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        undo: components["schemas"]["Undo"];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "keys": [
                 *         {
                 *           "type": "movie",
                 *           "tmdbId": 9000027
                 *         },
                 *         {
                 *           "type": "tv",
                 *           "tmdbId": 9100001,
                 *           "season": 1,
                 *           "episode": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                    keys: {
                        /** @enum {string} */
                        type: "movie" | "tv";
                        tmdbId: number;
                        season?: number;
                        episode?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        places: components["schemas"]["Place"][];
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTitleStates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "keys": [
                 *         {
                 *           "type": "movie",
                 *           "tmdbId": 9000027
                 *         },
                 *         {
                 *           "type": "tv",
                 *           "tmdbId": 9100001
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                    keys: {
                        /** @enum {string} */
                        type: "movie" | "tv";
                        tmdbId: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        titles: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            watched: boolean;
                            percentage: number;
                            minutesLeft: number | null;
                            next: {
                                season: number;
                                episode: number;
                            } | null;
                            newEpisode: boolean;
                            /** @default false */
                            onShelf: boolean;
                        }[];
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShowProgress: {
        parameters: {
            query?: {
                profileId?: string;
            };
            header?: never;
            path: {
                tmdbId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tmdbId: number;
                        airedCount: number;
                        watchedCount: number;
                        percentage: number;
                        seasons: {
                            number: number;
                            airedCount: number;
                            watchedCount: number;
                        }[];
                        minutesLeft: number | null;
                        watched: {
                            season: number;
                            episode: number;
                            episodeId: number | null;
                        }[];
                        watchedIds: number[];
                        thread: components["schemas"]["Thread"] | null;
                        next: {
                            season: number;
                            episode: number;
                            episodeId: number;
                            name: string;
                            airDate: string | null;
                            still: string | null;
                        } | null;
                        /** @enum {string} */
                        status: "not_started" | "watching" | "caught_up";
                        newEpisode: boolean;
                        nextAirDate: string | null;
                        hiddenAt: string | null;
                        droppedAt: string | null;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followProgress: {
        parameters: {
            query?: {
                profileId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellScreen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "screenId": "9a8f7e6d-5c4b-4a39-9281-706f5e4d3c04",
                 *       "deviceId": "6f2d2c9a-1b7e-4a39-8c39-2f5b8f5f3c03",
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "type": "movie",
                 *       "tmdbId": 9000027,
                 *       "title": "Metropolis",
                 *       "position": 1860,
                 *       "duration": 8940,
                 *       "paused": false,
                 *       "rate": 1,
                 *       "captions": null,
                 *       "hasNext": false,
                 *       "driven": true
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    screenId: string;
                    /** Format: uuid */
                    deviceId: string;
                    /** Format: uuid */
                    profileId: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    season?: number;
                    episode?: number;
                    title: string;
                    position: number;
                    duration: number | null;
                    paused: boolean;
                    rate: number;
                    captions: boolean | null;
                    hasNext: boolean;
                    /** @default null */
                    storyboard?: string | null;
                    driven: boolean;
                    /** @default [] */
                    answers?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveScreen: {
        parameters: {
            query?: {
                profileId?: string;
            };
            header?: never;
            path: {
                screenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    driveScreen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                screenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "command": {
                 *         "do": "seek",
                 *         "position": 1860
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                    command: {
                        /** @constant */
                        do: "play";
                    } | {
                        /** @constant */
                        do: "pause";
                    } | {
                        /** @constant */
                        do: "seek";
                        position: number;
                    } | {
                        /** @constant */
                        do: "skip";
                        seconds: number;
                    } | {
                        /** @constant */
                        do: "captions";
                        on: boolean;
                    } | {
                        /** @constant */
                        do: "next";
                    } | {
                        /** @constant */
                        do: "hand-over";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position: number;
                        paused: boolean;
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The other screen did not answer */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMovieFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tmdbId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tmdbId: number;
                        title: string;
                        poster: string | null;
                        backdrop: string | null;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShowFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tmdbId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tmdbId: number;
                        title: string;
                        poster: string | null;
                        backdrop: string | null;
                        status: string | null;
                        inProduction: boolean;
                        lastAirDate: string | null;
                        date: string | null;
                        seasons: {
                            number: number;
                            airDate: string | null;
                            episodeCount: number | null;
                        }[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeasonFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tmdbId: string;
                season: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        episodes: {
                            id: number;
                            season: number;
                            number: number;
                            name: string;
                            overview: string;
                            airDate: string | null;
                            airedBy: string | null;
                            runtimeMinutes: number | null;
                            still: string | null;
                            kind: string | null;
                        }[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getThumbs: {
        parameters: {
            query?: {
                profileId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        thumbs: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            /** @enum {string} */
                            thumb: "down" | "up" | "love";
                        }[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveThumb: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "type": "movie",
                 *       "tmdbId": 9000027,
                 *       "thumb": "love"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    thumb: ("down" | "up" | "love") | null;
                    /** Format: date-time */
                    observedAt?: string;
                    /** Format: date-time */
                    sentAt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        thumbs: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            /** @enum {string} */
                            thumb: "down" | "up" | "love";
                        }[];
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWatchlist: {
        parameters: {
            query?: {
                profileId?: string;
                scope?: "profile" | "household";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            profileId: string;
                            position: number;
                            addedAt: string;
                            title: string;
                            poster: string | null;
                            backdrop: string | null;
                        }[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addToWatchlist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "type": "tv",
                 *       "tmdbId": 9100001
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    position?: number;
                    /** Format: date-time */
                    observedAt?: string;
                    /** Format: date-time */
                    sentAt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            profileId: string;
                            position: number;
                            addedAt: string;
                            title: string;
                            poster: string | null;
                            backdrop: string | null;
                        };
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeFromWatchlist: {
        parameters: {
            query: {
                profileId?: string;
                type: "movie" | "tv";
                tmdbId: number;
                observedAt?: string;
                sentAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            profileId: string;
                            position: number;
                            addedAt: string;
                            title: string;
                            poster: string | null;
                            backdrop: string | null;
                        } | null;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveInWatchlist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "type": "movie",
                 *       "tmdbId": 9000027,
                 *       "after": {
                 *         "type": "tv",
                 *         "tmdbId": 9100001
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    after: {
                        /** @enum {string} */
                        type: "movie" | "tv";
                        tmdbId: number;
                    } | null;
                    before?: {
                        /** @enum {string} */
                        type: "movie" | "tv";
                        tmdbId: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            profileId: string;
                            position: number;
                            addedAt: string;
                            title: string;
                            poster: string | null;
                            backdrop: string | null;
                        }[];
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistory: {
        parameters: {
            query?: {
                type?: "movie" | "tv";
                tmdbId?: number;
                device?: string;
                first?: string;
                last?: string;
                weekday?: number;
                hour?: number;
                q?: string;
                genre?: string;
                decade?: string;
                personId?: number;
                ended?: "yes";
                again?: "yes";
                together?: string;
                scope?: "profile" | "household";
                who?: string;
                profileId?: string;
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            profileId: string;
                            sessionId: string;
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            season: number;
                            episode: number;
                            startedAt: string;
                            endedAt: string;
                            seconds: number;
                            position: number;
                            duration: number;
                            watched: boolean;
                            deviceId: string | null;
                            deviceName: string | null;
                            title: string | null;
                            episodeTitle: string | null;
                            poster: string | null;
                            still: string | null;
                            backdrop: string | null;
                            /** @default [] */
                            together: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "take-back",
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "deviceId": "6f2d2c9a-1b7e-4a39-8c39-2f5b8f5f3c03",
                 *       "since": "2026-11-28T20:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    action: "take-back";
                    /** Format: uuid */
                    profileId?: string;
                    /** Format: uuid */
                    deviceId: string;
                    /** Format: date-time */
                    since: string;
                } | {
                    /** @constant */
                    action: "restore";
                    /** Format: uuid */
                    profileId?: string;
                    /** Format: uuid */
                    removalId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removalId: string;
                    } | {
                        restored: boolean;
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeHistory: {
        parameters: {
            query: {
                profileId?: string;
                sessionId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removalId: string;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                profileId?: string;
                scope?: "profile" | "household";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        today: number;
                        week: number;
                        month: number;
                        year: number;
                        ever: number;
                        plays: number;
                        todayIs: string | null;
                        streak: {
                            days: number;
                            /** Format: date */
                            since: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        longestStreak: {
                            days: number;
                            /** Format: date */
                            since: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        byYear: {
                            year: number;
                            milliseconds: number;
                        }[];
                        byMonth: {
                            month: string;
                            milliseconds: number;
                        }[];
                        byHour: {
                            weekday: number;
                            hour: number;
                            milliseconds: number;
                        }[];
                        byDevice: {
                            device: string | null;
                            milliseconds: number;
                        }[];
                        watched: {
                            movies: number;
                            episodes: number;
                            again: number;
                        };
                        titleCount: number;
                        titles: {
                            /** @enum {string} */
                            type: "movie" | "tv";
                            tmdbId: number;
                            name: string | null;
                            milliseconds: number;
                            plays: number;
                            watched: number;
                            rewatched: number;
                        }[];
                        byGenre: {
                            name: string;
                            milliseconds: number;
                        }[];
                        byDecade: {
                            name: string;
                            milliseconds: number;
                        }[];
                        byPerson: {
                            name: string;
                            milliseconds: number;
                            personId: number;
                        }[];
                        unknownMilliseconds: number;
                        byProfile: {
                            profileId: string;
                            name: string;
                            milliseconds: number;
                        }[];
                        together: {
                            groupId: string;
                            names: string[];
                            milliseconds: number;
                        }[];
                        dropped: {
                            tmdbId: number;
                            name: string | null;
                        }[];
                        left: {
                            tmdbId: number;
                            name: string;
                            minutesLeft: number;
                            millisecondsLately: number;
                            daysLeft: number;
                        }[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                profileId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            id: string;
                            /** @enum {string} */
                            state: "reading" | "matching" | "planned" | "writing" | "done" | "cancelled" | "undoing" | "undone";
                            files: {
                                name: string;
                                rows: number;
                                sources: ("trakt" | "netflix" | "netflix-activity" | "tv-time" | "letterboxd" | "simkl" | "yamtrack" | "nfo" | "my-anime-list")[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            }[];
                            rows: number;
                            madeAt: string;
                            progress: {
                                done: number;
                                of: number;
                                secondsLeft: number | null;
                            };
                            waitsFor: ("catalog" | "store") | null;
                        }[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    profileId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "reading" | "matching" | "planned" | "writing" | "done" | "cancelled" | "undoing" | "undone";
                        files: {
                            name: string;
                            rows: number;
                            sources: ("trakt" | "netflix" | "netflix-activity" | "tv-time" | "letterboxd" | "simkl" | "yamtrack" | "nfo" | "my-anime-list")[];
                            leftOut: {
                                [key: string]: number;
                            };
                        }[];
                        rows: number;
                        madeAt: string;
                        progress: {
                            done: number;
                            of: number;
                            secondsLeft: number | null;
                        };
                        waitsFor: ("catalog" | "store") | null;
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendImportFile: {
        parameters: {
            query: {
                profileId?: string;
                name: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        rows: number;
                        sources: ("trakt" | "netflix" | "netflix-activity" | "tv-time" | "letterboxd" | "simkl" | "yamtrack" | "nfo" | "my-anime-list")[];
                        leftOut: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: {
                profileId?: string;
                skip?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "reading" | "matching" | "planned" | "writing" | "done" | "cancelled" | "undoing" | "undone";
                        files: {
                            name: string;
                            rows: number;
                            sources: ("trakt" | "netflix" | "netflix-activity" | "tv-time" | "letterboxd" | "simkl" | "yamtrack" | "nfo" | "my-anime-list")[];
                            leftOut: {
                                [key: string]: number;
                            };
                        }[];
                        rows: number;
                        madeAt: string;
                        progress: {
                            done: number;
                            of: number;
                            secondsLeft: number | null;
                        };
                        waitsFor: ("catalog" | "store") | null;
                        counts: {
                            ready: number;
                            known: number;
                            double: number;
                            unsure: number;
                            notFound: number;
                            written: number;
                        };
                        kinds: {
                            play: number;
                            watched: number;
                            place: number;
                            wanted: number;
                            rated: number;
                        };
                        people: {
                            name: string;
                            rows: number;
                            profileId: string | null;
                        }[];
                        asksDayOrder: {
                            dayFirst: string;
                            monthFirst: string;
                        } | null;
                        titles: {
                            key: string;
                            label: string;
                            /** @enum {string} */
                            state: "waiting" | "matched" | "unsure" | "not-found";
                            person: string;
                            type: ("movie" | "tv") | null;
                            tmdbId: number | null;
                            poster: string | null;
                            candidates: {
                                /** @enum {string} */
                                type: "movie" | "tv";
                                tmdbId: number;
                                title: string;
                                year: number | null;
                                poster: string | null;
                            }[];
                            counts: {
                                ready: number;
                                known: number;
                                double: number;
                                unsure: number;
                                notFound: number;
                                written: number;
                            };
                        }[];
                        titleCount: number;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnImport: {
        parameters: {
            query?: {
                profileId?: string;
                skip?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "choose",
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "key": "saltmarsh",
                 *       "title": {
                 *         "type": "tv",
                 *         "tmdbId": 9100001
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    action: "match";
                    /** Format: uuid */
                    profileId?: string;
                    /** @default {} */
                    people?: {
                        [key: string]: string | null;
                    };
                    /** @enum {string} */
                    dayOrder?: "day-first" | "month-first";
                } | {
                    /** @constant */
                    action: "choose";
                    /** Format: uuid */
                    profileId?: string;
                    key: string;
                    title: {
                        /** @enum {string} */
                        type: "movie" | "tv";
                        tmdbId: number;
                    } | null;
                } | {
                    /** @constant */
                    action: "write";
                    /** Format: uuid */
                    profileId?: string;
                } | {
                    /** @constant */
                    action: "cancel";
                    /** Format: uuid */
                    profileId?: string;
                } | {
                    /** @constant */
                    action: "undo";
                    /** Format: uuid */
                    profileId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "reading" | "matching" | "planned" | "writing" | "done" | "cancelled" | "undoing" | "undone";
                        files: {
                            name: string;
                            rows: number;
                            sources: ("trakt" | "netflix" | "netflix-activity" | "tv-time" | "letterboxd" | "simkl" | "yamtrack" | "nfo" | "my-anime-list")[];
                            leftOut: {
                                [key: string]: number;
                            };
                        }[];
                        rows: number;
                        madeAt: string;
                        progress: {
                            done: number;
                            of: number;
                            secondsLeft: number | null;
                        };
                        waitsFor: ("catalog" | "store") | null;
                        counts: {
                            ready: number;
                            known: number;
                            double: number;
                            unsure: number;
                            notFound: number;
                            written: number;
                        };
                        kinds: {
                            play: number;
                            watched: number;
                            place: number;
                            wanted: number;
                            rated: number;
                        };
                        people: {
                            name: string;
                            rows: number;
                            profileId: string | null;
                        }[];
                        asksDayOrder: {
                            dayFirst: string;
                            monthFirst: string;
                        } | null;
                        titles: {
                            key: string;
                            label: string;
                            /** @enum {string} */
                            state: "waiting" | "matched" | "unsure" | "not-found";
                            person: string;
                            type: ("movie" | "tv") | null;
                            tmdbId: number | null;
                            poster: string | null;
                            candidates: {
                                /** @enum {string} */
                                type: "movie" | "tv";
                                tmdbId: number;
                                title: string;
                                year: number | null;
                                poster: string | null;
                            }[];
                            counts: {
                                ready: number;
                                known: number;
                                double: number;
                                unsure: number;
                                notFound: number;
                                written: number;
                            };
                        }[];
                        titleCount: number;
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour Street"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    };
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        profiles: components["schemas"]["Profile"][];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lina",
                 *       "ratingCap": 6,
                 *       "language": "en-US",
                 *       "region": "US",
                 *       "timeZone": "Europe/Berlin"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /**
                     * @default moon
                     * @enum {string}
                     */
                    avatar?: "moon" | "fox" | "owl" | "whale" | "cactus" | "robot" | "cat" | "comet";
                    /**
                     * @default amber
                     * @enum {string}
                     */
                    color?: "amber" | "rose" | "violet" | "sky" | "teal" | "lime";
                    /** @default null */
                    ratingCap?: number | null;
                    /** @default en-US */
                    language?: string;
                    /** @default US */
                    region?: string;
                    /** @default UTC */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order": [
                 *         "3d1c6f0e-2f44-4b8a-8f0c-9f6f0c2d7b02",
                 *         "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01"
                 *       ]
                 *     }
                 */
                "application/json": {
                    order: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        profiles: components["schemas"]["Profile"][];
                    };
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ratingCap": 12,
                 *       "preferences": {
                 *         "autoplay": false
                 *       }
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    avatar?: "moon" | "fox" | "owl" | "whale" | "cactus" | "robot" | "cat" | "comet";
                    /** @enum {string} */
                    color?: "amber" | "rose" | "violet" | "sky" | "teal" | "lime";
                    ratingCap?: number | null;
                    language?: string;
                    region?: string;
                    timeZone?: string;
                    preferences?: {
                        autoplay?: boolean;
                        captions?: boolean;
                        spoilers?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pin": "2468"
                 *     }
                 */
                "application/json": {
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pin": "2468"
                 *     }
                 */
                "application/json": {
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportHousehold: {
        parameters: {
            query?: {
                as?: "json" | "zip";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        leftOut?: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            [key: string]: number;
                        };
                        leftOut: string[];
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "as-long-as-you-like"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTonight: {
        parameters: {
            query?: {
                profileId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tonight"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actTonight: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "pick",
                 *       "profileId": "0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01",
                 *       "type": "movie",
                 *       "tmdbId": 9000027
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    action: "pick";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "vote";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "unvote";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "veto";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "take-back-veto";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "never-again";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "take-back-never-again";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "not-this";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                } | {
                    /** @constant */
                    action: "advance";
                    /** Format: uuid */
                    profileId?: string;
                    /** @enum {string} */
                    type: "movie" | "tv";
                    tmdbId: number;
                    /** Format: date */
                    evening?: string;
                    expected: {
                        season: number;
                        episode: number;
                    };
                } | {
                    /** @constant */
                    action: "here";
                    /** Format: uuid */
                    profileId?: string;
                    /** Format: uuid */
                    who: string;
                    here: boolean;
                    pin?: string;
                } | {
                    /** @constant */
                    action: "done-by";
                    /** Format: uuid */
                    profileId?: string;
                    doneBy: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tonight"];
                };
            };
            /** @description The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of more than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePick: {
        parameters: {
            query: {
                profileId?: string;
                type: "movie" | "tv";
                tmdbId: number;
                evening?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tonight"];
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeGuestCode: {
        parameters: {
            query?: {
                profileId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                    };
                };
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another client was faster: the expectation is stale */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendGuestAway: {
        parameters: {
            query: {
                profileId?: string;
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not your profile */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of that is stored */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong; the answer holds nothing internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; see Retry-After */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
