// Generated from supabase/migrations by `npm run types`; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      account_sessions: {
        Row: {
          address: string | null;
          device: string | null;
          handed_on: boolean;
          proof: string | null;
          proved_at: string | null;
          seen_at: string;
          session_id: string;
        };
        Insert: {
          address?: string | null;
          device?: string | null;
          handed_on?: boolean;
          proof?: string | null;
          proved_at?: string | null;
          seen_at?: string;
          session_id: string;
        };
        Update: {
          address?: string | null;
          device?: string | null;
          handed_on?: boolean;
          proof?: string | null;
          proved_at?: string | null;
          seen_at?: string;
          session_id?: string;
        };
        Relationships: [];
      };
      demo_households: {
        Row: { household_id: string; made_at: string; template_version: string | null };
        Insert: { household_id: string; made_at?: string; template_version?: string | null };
        Update: { household_id?: string; made_at?: string; template_version?: string | null };
        Relationships: [
          {
            foreignKeyName: 'demo_households_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: true;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      device_names: {
        Row: { device_id: string; household_id: string; name: string; named_at: string; session_id: string | null };
        Insert: {
          device_id: string;
          household_id: string;
          name: string;
          named_at?: string;
          session_id?: string | null;
        };
        Update: {
          device_id?: string;
          household_id?: string;
          name?: string;
          named_at?: string;
          session_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'device_names_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      hook_leftovers: {
        Row: { came_at: string; digest: string; said: string; token_id: string; why: string };
        Insert: { came_at?: string; digest: string; said: string; token_id: string; why: string };
        Update: { came_at?: string; digest?: string; said?: string; token_id?: string; why?: string };
        Relationships: [
          {
            foreignKeyName: 'hook_leftovers_token_id_fkey';
            columns: ['token_id'];
            isOneToOne: false;
            referencedRelation: 'personal_tokens';
            referencedColumns: ['id'];
          },
        ];
      };
      hook_sessions: {
        Row: {
          counted_from: string;
          device: string;
          first_at: string;
          item: string;
          last_at: string;
          nearly_over: boolean;
          playback: string | null;
          scrobbled_at: string | null;
          session_id: string;
          token_id: string;
        };
        Insert: {
          counted_from: string;
          device: string;
          first_at: string;
          item: string;
          last_at: string;
          nearly_over?: boolean;
          playback?: string | null;
          scrobbled_at?: string | null;
          session_id?: string;
          token_id: string;
        };
        Update: {
          counted_from?: string;
          device?: string;
          first_at?: string;
          item?: string;
          last_at?: string;
          nearly_over?: boolean;
          playback?: string | null;
          scrobbled_at?: string | null;
          session_id?: string;
          token_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'hook_sessions_token_id_fkey';
            columns: ['token_id'];
            isOneToOne: false;
            referencedRelation: 'personal_tokens';
            referencedColumns: ['id'];
          },
        ];
      };
      household_invites: {
        Row: {
          accepted_at: string | null;
          created_at: string;
          expires_at: string;
          household_id: string;
          id: string;
          token_hash: string;
        };
        Insert: {
          accepted_at?: string | null;
          created_at?: string;
          expires_at?: string;
          household_id: string;
          id?: string;
          token_hash: string;
        };
        Update: {
          accepted_at?: string | null;
          created_at?: string;
          expires_at?: string;
          household_id?: string;
          id?: string;
          token_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'household_invites_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      household_members: {
        Row: { created_at: string; household_id: string; role: string; user_id: string };
        Insert: { created_at?: string; household_id: string; role?: string; user_id: string };
        Update: { created_at?: string; household_id?: string; role?: string; user_id?: string };
        Relationships: [
          {
            foreignKeyName: 'household_members_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      households: {
        Row: {
          clock_ahead_seconds: number | null;
          created_at: string;
          id: string;
          name: string;
          pin_set_at: string | null;
        };
        Insert: {
          clock_ahead_seconds?: number | null;
          created_at?: string;
          id?: string;
          name: string;
          pin_set_at?: string | null;
        };
        Update: {
          clock_ahead_seconds?: number | null;
          created_at?: string;
          id?: string;
          name?: string;
          pin_set_at?: string | null;
        };
        Relationships: [];
      };
      import_rows: {
        Row: {
          at: string | null;
          episode_number: number | null;
          found: Json | null;
          gave_at: string | null;
          import_id: string;
          media_type: string | null;
          number: number;
          person: string;
          season_number: number | null;
          session_id: string | null;
          state: string;
          target_id: string | null;
          title_key: string;
          tmdb_id: number | null;
          told: Json;
        };
        Insert: {
          at?: string | null;
          episode_number?: number | null;
          found?: Json | null;
          gave_at?: string | null;
          import_id: string;
          media_type?: string | null;
          number: number;
          person: string;
          season_number?: number | null;
          session_id?: string | null;
          state?: string;
          target_id?: string | null;
          title_key: string;
          tmdb_id?: number | null;
          told: Json;
        };
        Update: {
          at?: string | null;
          episode_number?: number | null;
          found?: Json | null;
          gave_at?: string | null;
          import_id?: string;
          media_type?: string | null;
          number?: number;
          person?: string;
          season_number?: number | null;
          session_id?: string | null;
          state?: string;
          target_id?: string | null;
          title_key?: string;
          tmdb_id?: number | null;
          told?: Json;
        };
        Relationships: [
          {
            foreignKeyName: 'import_rows_import_id_title_key_fkey';
            columns: ['import_id', 'title_key'];
            isOneToOne: false;
            referencedRelation: 'import_titles';
            referencedColumns: ['import_id', 'key'];
          },
        ];
      };
      import_titles: {
        Row: {
          candidates: Json;
          import_id: string;
          key: string;
          label: string;
          media_type: string | null;
          poster: string | null;
          state: string;
          tmdb_id: number | null;
        };
        Insert: {
          candidates?: Json;
          import_id: string;
          key: string;
          label: string;
          media_type?: string | null;
          poster?: string | null;
          state?: string;
          tmdb_id?: number | null;
        };
        Update: {
          candidates?: Json;
          import_id?: string;
          key?: string;
          label?: string;
          media_type?: string | null;
          poster?: string | null;
          state?: string;
          tmdb_id?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'import_titles_import_id_fkey';
            columns: ['import_id'];
            isOneToOne: false;
            referencedRelation: 'imports';
            referencedColumns: ['id'];
          },
        ];
      };
      imports: {
        Row: {
          day_order: string | null;
          files: Json;
          id: string;
          leased_until: string | null;
          made_at: string;
          people: Json;
          profile_id: string;
          row_count: number;
          stage_at: string;
          stage_count: number;
          stage_done: number;
          state: string;
          waits_for: string | null;
          worker: string | null;
        };
        Insert: {
          day_order?: string | null;
          files?: Json;
          id: string;
          leased_until?: string | null;
          made_at?: string;
          people?: Json;
          profile_id: string;
          row_count?: number;
          stage_at?: string;
          stage_count?: number;
          stage_done?: number;
          state?: string;
          waits_for?: string | null;
          worker?: string | null;
        };
        Update: {
          day_order?: string | null;
          files?: Json;
          id?: string;
          leased_until?: string | null;
          made_at?: string;
          people?: Json;
          profile_id?: string;
          row_count?: number;
          stage_at?: string;
          stage_count?: number;
          stage_done?: number;
          state?: string;
          waits_for?: string | null;
          worker?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'imports_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      library_files: {
        Row: {
          added_at: string;
          changed_at: number;
          cuts: Json | null;
          fingerprint: string;
          folder: string;
          id: string;
          marks: Json | null;
          marks_said: Json;
          missing_since: string | null;
          named: Json;
          path: string;
          probe: Json | null;
          problem: string | null;
          remote: Json | null;
          size: number;
          title_key: string | null;
        };
        Insert: {
          added_at?: string;
          changed_at: number;
          cuts?: Json | null;
          fingerprint: string;
          folder: string;
          id?: string;
          marks?: Json | null;
          marks_said?: Json;
          missing_since?: string | null;
          named: Json;
          path: string;
          probe?: Json | null;
          problem?: string | null;
          remote?: Json | null;
          size: number;
          title_key?: string | null;
        };
        Update: {
          added_at?: string;
          changed_at?: number;
          cuts?: Json | null;
          fingerprint?: string;
          folder?: string;
          id?: string;
          marks?: Json | null;
          marks_said?: Json;
          missing_since?: string | null;
          named?: Json;
          path?: string;
          probe?: Json | null;
          problem?: string | null;
          remote?: Json | null;
          size?: number;
          title_key?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'library_files_title_key_fkey';
            columns: ['title_key'];
            isOneToOne: false;
            referencedRelation: 'library_titles';
            referencedColumns: ['key'];
          },
        ];
      };
      library_folders: {
        Row: { looked_at: number; path: string; scanned_at: string | null; state: string };
        Insert: { looked_at?: number; path: string; scanned_at?: string | null; state?: string };
        Update: { looked_at?: number; path?: string; scanned_at?: string | null; state?: string };
        Relationships: [];
      };
      library_given_folders: {
        Row: {
          given_at: string;
          households: string[] | null;
          kind: string;
          path: string;
          rated_age: number | null;
          removed_at: string | null;
        };
        Insert: {
          given_at?: string;
          households?: string[] | null;
          kind: string;
          path: string;
          rated_age?: number | null;
          removed_at?: string | null;
        };
        Update: {
          given_at?: string;
          households?: string[] | null;
          kind?: string;
          path?: string;
          rated_age?: number | null;
          removed_at?: string | null;
        };
        Relationships: [];
      };
      library_items: {
        Row: { episode_number: number; file_id: string; media_type: string; season_number: number; tmdb_id: number };
        Insert: { episode_number: number; file_id: string; media_type: string; season_number: number; tmdb_id: number };
        Update: {
          episode_number?: number;
          file_id?: string;
          media_type?: string;
          season_number?: number;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'library_items_file_id_fkey';
            columns: ['file_id'];
            isOneToOne: false;
            referencedRelation: 'library_files';
            referencedColumns: ['id'];
          },
        ];
      };
      library_moved_choices: {
        Row: { profile_id: string; title_key: string; what: string };
        Insert: { profile_id: string; title_key: string; what: string };
        Update: { profile_id?: string; title_key?: string; what?: string };
        Relationships: [
          {
            foreignKeyName: 'library_moved_choices_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'library_moved_choices_title_key_fkey';
            columns: ['title_key'];
            isOneToOne: false;
            referencedRelation: 'library_titles';
            referencedColumns: ['key'];
          },
        ];
      };
      library_moves: {
        Row: { profile_id: string; session_id: string; title_key: string };
        Insert: { profile_id: string; session_id: string; title_key: string };
        Update: { profile_id?: string; session_id?: string; title_key?: string };
        Relationships: [
          {
            foreignKeyName: 'library_moves_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'library_moves_title_key_fkey';
            columns: ['title_key'];
            isOneToOne: false;
            referencedRelation: 'library_titles';
            referencedColumns: ['key'];
          },
        ];
      };
      library_problems: {
        Row: { folder: string; path: string; problem: string; seen_at: string };
        Insert: { folder: string; path: string; problem: string; seen_at?: string };
        Update: { folder?: string; path?: string; problem?: string; seen_at?: string };
        Relationships: [];
      };
      library_sources: {
        Row: {
          added_at: string;
          address: string;
          api_key: string;
          chosen: string[];
          libraries: Json;
          name: string;
          server: string;
        };
        Insert: {
          added_at?: string;
          address: string;
          api_key: string;
          chosen?: string[];
          libraries?: Json;
          name: string;
          server: string;
        };
        Update: {
          added_at?: string;
          address?: string;
          api_key?: string;
          chosen?: string[];
          libraries?: Json;
          name?: string;
          server?: string;
        };
        Relationships: [];
      };
      library_titles: {
        Row: {
          asked: string | null;
          candidates: Json;
          chosen: boolean;
          confidence: number | null;
          ids: Json;
          key: string;
          label: string;
          made_at: string;
          media_type: string;
          own_id: number;
          placed: boolean;
          state: string;
          tmdb_id: number | null;
          told: Json;
          year: number | null;
        };
        Insert: {
          asked?: string | null;
          candidates?: Json;
          chosen?: boolean;
          confidence?: number | null;
          ids?: Json;
          key: string;
          label: string;
          made_at?: string;
          media_type: string;
          own_id: number;
          placed?: boolean;
          state?: string;
          tmdb_id?: number | null;
          told?: Json;
          year?: number | null;
        };
        Update: {
          asked?: string | null;
          candidates?: Json;
          chosen?: boolean;
          confidence?: number | null;
          ids?: Json;
          key?: string;
          label?: string;
          made_at?: string;
          media_type?: string;
          own_id?: number;
          placed?: boolean;
          state?: string;
          tmdb_id?: number | null;
          told?: Json;
          year?: number | null;
        };
        Relationships: [];
      };
      never_again: {
        Row: { added_at: string; media_type: string; profile_id: string; title: string; tmdb_id: number };
        Insert: { added_at?: string; media_type: string; profile_id: string; title: string; tmdb_id: number };
        Update: { added_at?: string; media_type?: string; profile_id?: string; title?: string; tmdb_id?: number };
        Relationships: [
          {
            foreignKeyName: 'never_again_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      operator_dirty: {
        Row: { episode_number: number; media_type: string; season_number: number; tmdb_id: number };
        Insert: { episode_number: number; media_type: string; season_number: number; tmdb_id: number };
        Update: { episode_number?: number; media_type?: string; season_number?: number; tmdb_id?: number };
        Relationships: [];
      };
      operator_items: {
        Row: {
          again: number[];
          completed: number;
          episode_number: number;
          heat: number[];
          media_type: string;
          reached: number[];
          season_number: number;
          seconds: number;
          share: number;
          starts: number;
          stops: number[];
          tmdb_id: number;
          viewers: number;
        };
        Insert: {
          again: number[];
          completed: number;
          episode_number: number;
          heat: number[];
          media_type: string;
          reached: number[];
          season_number: number;
          seconds: number;
          share: number;
          starts: number;
          stops: number[];
          tmdb_id: number;
          viewers: number;
        };
        Update: {
          again?: number[];
          completed?: number;
          episode_number?: number;
          heat?: number[];
          media_type?: string;
          reached?: number[];
          season_number?: number;
          seconds?: number;
          share?: number;
          starts?: number;
          stops?: number[];
          tmdb_id?: number;
          viewers?: number;
        };
        Relationships: [];
      };
      operator_stale: {
        Row: { episode_number: number; media_type: string; profile_id: string; season_number: number; tmdb_id: number };
        Insert: {
          episode_number: number;
          media_type: string;
          profile_id: string;
          season_number: number;
          tmdb_id: number;
        };
        Update: {
          episode_number?: number;
          media_type?: string;
          profile_id?: string;
          season_number?: number;
          tmdb_id?: number;
        };
        Relationships: [];
      };
      operator_viewers: {
        Row: {
          episode_number: number;
          media_type: string;
          minutes: number[];
          profile_id: string;
          reached: number;
          season_number: number;
          seconds: number;
          share: number;
          starts: number;
          stops: number[];
          tmdb_id: number;
          watched: boolean;
        };
        Insert: {
          episode_number: number;
          media_type: string;
          minutes: number[];
          profile_id: string;
          reached: number;
          season_number: number;
          seconds: number;
          share: number;
          starts: number;
          stops: number[];
          tmdb_id: number;
          watched: boolean;
        };
        Update: {
          episode_number?: number;
          media_type?: string;
          minutes?: number[];
          profile_id?: string;
          reached?: number;
          season_number?: number;
          seconds?: number;
          share?: number;
          starts?: number;
          stops?: number[];
          tmdb_id?: number;
          watched?: boolean;
        };
        Relationships: [];
      };
      outgoing_deliveries: {
        Row: {
          attempts: number;
          ended_at: string | null;
          happened_at: string;
          hook_id: string;
          id: string;
          item: string;
          kind: string;
          milliseconds: number | null;
          next_at: string;
          outcome: string | null;
          profile_id: string | null;
          said: string | null;
          state: string;
          status: number | null;
        };
        Insert: {
          attempts?: number;
          ended_at?: string | null;
          happened_at?: string;
          hook_id: string;
          id?: string;
          item: string;
          kind: string;
          milliseconds?: number | null;
          next_at?: string;
          outcome?: string | null;
          profile_id?: string | null;
          said?: string | null;
          state?: string;
          status?: number | null;
        };
        Update: {
          attempts?: number;
          ended_at?: string | null;
          happened_at?: string;
          hook_id?: string;
          id?: string;
          item?: string;
          kind?: string;
          milliseconds?: number | null;
          next_at?: string;
          outcome?: string | null;
          profile_id?: string | null;
          said?: string | null;
          state?: string;
          status?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'outgoing_deliveries_hook_id_fkey';
            columns: ['hook_id'];
            isOneToOne: false;
            referencedRelation: 'outgoing_hooks';
            referencedColumns: ['id'];
          },
        ];
      };
      outgoing_hooks: {
        Row: {
          address: string;
          events: string[];
          failing_since: string | null;
          household_id: string;
          id: string;
          made_at: string;
          name: string;
          off_at: string | null;
          off_why: string | null;
          profile_id: string | null;
          secret: string;
          user_id: string;
        };
        Insert: {
          address: string;
          events: string[];
          failing_since?: string | null;
          household_id: string;
          id?: string;
          made_at?: string;
          name: string;
          off_at?: string | null;
          off_why?: string | null;
          profile_id?: string | null;
          secret: string;
          user_id: string;
        };
        Update: {
          address?: string;
          events?: string[];
          failing_since?: string | null;
          household_id?: string;
          id?: string;
          made_at?: string;
          name?: string;
          off_at?: string | null;
          off_why?: string | null;
          profile_id?: string | null;
          secret?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'outgoing_hooks_household_id_user_id_fkey';
            columns: ['household_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'household_members';
            referencedColumns: ['household_id', 'user_id'];
          },
          {
            foreignKeyName: 'outgoing_hooks_profile_id_household_id_fkey';
            columns: ['profile_id', 'household_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id', 'household_id'];
          },
        ];
      };
      personal_tokens: {
        Row: {
          expires_at: string | null;
          household_id: string;
          id: string;
          made_at: string;
          may_write: boolean;
          name: string;
          only_user: string | null;
          profile_id: string;
          purpose: string;
          token_hash: string;
          used_at: string | null;
          user_id: string;
        };
        Insert: {
          expires_at?: string | null;
          household_id: string;
          id?: string;
          made_at?: string;
          may_write: boolean;
          name: string;
          only_user?: string | null;
          profile_id: string;
          purpose: string;
          token_hash: string;
          used_at?: string | null;
          user_id: string;
        };
        Update: {
          expires_at?: string | null;
          household_id?: string;
          id?: string;
          made_at?: string;
          may_write?: boolean;
          name?: string;
          only_user?: string | null;
          profile_id?: string;
          purpose?: string;
          token_hash?: string;
          used_at?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'personal_tokens_household_id_user_id_fkey';
            columns: ['household_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'household_members';
            referencedColumns: ['household_id', 'user_id'];
          },
          {
            foreignKeyName: 'personal_tokens_profile_id_household_id_fkey';
            columns: ['profile_id', 'household_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id', 'household_id'];
          },
        ];
      };
      pins: {
        Row: {
          hash: string;
          household_id: string;
          id: string;
          misses: number;
          profile_id: string | null;
          wait_until: string | null;
        };
        Insert: {
          hash: string;
          household_id: string;
          id?: string;
          misses?: number;
          profile_id?: string | null;
          wait_until?: string | null;
        };
        Update: {
          hash?: string;
          household_id?: string;
          id?: string;
          misses?: number;
          profile_id?: string | null;
          wait_until?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'pins_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pins_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: true;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      playback_sessions: {
        Row: {
          clock_offset_ms: number;
          credits_start: number | null;
          crossed_at: string | null;
          crossed_needs: number | null;
          device_id: string | null;
          device_name: string | null;
          duration: number;
          ended_position: number | null;
          episode_id: number | null;
          episode_number: number;
          explicit: boolean;
          first_sequence: number;
          id: string;
          kind: string;
          media_type: string;
          observed_at: string;
          passed_position: number | null;
          position: number;
          position_from: number;
          position_furthest: number;
          position_least: number;
          profile_id: string;
          season_number: number;
          seconds_first: number | null;
          seconds_played: number | null;
          sequence: number;
          started_at: string;
          tmdb_id: number;
        };
        Insert: {
          clock_offset_ms: number;
          credits_start?: number | null;
          crossed_at?: string | null;
          crossed_needs?: number | null;
          device_id?: string | null;
          device_name?: string | null;
          duration: number;
          ended_position?: number | null;
          episode_id?: number | null;
          episode_number: number;
          explicit: boolean;
          first_sequence: number;
          id: string;
          kind: string;
          media_type: string;
          observed_at: string;
          passed_position?: number | null;
          position: number;
          position_from: number;
          position_furthest: number;
          position_least: number;
          profile_id: string;
          season_number: number;
          seconds_first?: number | null;
          seconds_played?: number | null;
          sequence: number;
          started_at: string;
          tmdb_id: number;
        };
        Update: {
          clock_offset_ms?: number;
          credits_start?: number | null;
          crossed_at?: string | null;
          crossed_needs?: number | null;
          device_id?: string | null;
          device_name?: string | null;
          duration?: number;
          ended_position?: number | null;
          episode_id?: number | null;
          episode_number?: number;
          explicit?: boolean;
          first_sequence?: number;
          id?: string;
          kind?: string;
          media_type?: string;
          observed_at?: string;
          passed_position?: number | null;
          position?: number;
          position_from?: number;
          position_furthest?: number;
          position_least?: number;
          profile_id?: string;
          season_number?: number;
          seconds_first?: number | null;
          seconds_played?: number | null;
          sequence?: number;
          started_at?: string;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'playback_sessions_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      player_codes: {
        Row: {
          asked_at: string | null;
          client_hash: string;
          device_hash: string;
          expires_at: string;
          household_id: string | null;
          made_at: string;
          name: string | null;
          profile_id: string | null;
          said: string;
          state: string;
          typed: string;
          user_id: string | null;
        };
        Insert: {
          asked_at?: string | null;
          client_hash: string;
          device_hash: string;
          expires_at: string;
          household_id?: string | null;
          made_at?: string;
          name?: string | null;
          profile_id?: string | null;
          said: string;
          state?: string;
          typed: string;
          user_id?: string | null;
        };
        Update: {
          asked_at?: string | null;
          client_hash?: string;
          device_hash?: string;
          expires_at?: string;
          household_id?: string | null;
          made_at?: string;
          name?: string | null;
          profile_id?: string | null;
          said?: string;
          state?: string;
          typed?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'player_codes_household_id_user_id_fkey';
            columns: ['household_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'household_members';
            referencedColumns: ['household_id', 'user_id'];
          },
          {
            foreignKeyName: 'player_codes_profile_id_household_id_fkey';
            columns: ['profile_id', 'household_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id', 'household_id'];
          },
        ];
      };
      player_renewals: {
        Row: {
          client_hash: string;
          previous_hash: string | null;
          renewal_hash: string;
          renewed_at: string;
          token_id: string;
        };
        Insert: {
          client_hash: string;
          previous_hash?: string | null;
          renewal_hash: string;
          renewed_at?: string;
          token_id: string;
        };
        Update: {
          client_hash?: string;
          previous_hash?: string | null;
          renewal_hash?: string;
          renewed_at?: string;
          token_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'player_renewals_token_id_fkey';
            columns: ['token_id'];
            isOneToOne: true;
            referencedRelation: 'personal_tokens';
            referencedColumns: ['id'];
          },
        ];
      };
      profiles: {
        Row: {
          avatar: string;
          color: string;
          created_at: string;
          deleted_at: string | null;
          household_id: string;
          id: string;
          language: string;
          members: string[] | null;
          name: string;
          pin_set_at: string | null;
          preferences: Json;
          rating_cap: number | null;
          region: string;
          sort_order: number;
          time_zone: string;
        };
        Insert: {
          avatar?: string;
          color?: string;
          created_at?: string;
          deleted_at?: string | null;
          household_id: string;
          id?: string;
          language?: string;
          members?: string[] | null;
          name: string;
          pin_set_at?: string | null;
          preferences?: Json;
          rating_cap?: number | null;
          region?: string;
          sort_order?: number;
          time_zone?: string;
        };
        Update: {
          avatar?: string;
          color?: string;
          created_at?: string;
          deleted_at?: string | null;
          household_id?: string;
          id?: string;
          language?: string;
          members?: string[] | null;
          name?: string;
          pin_set_at?: string | null;
          preferences?: Json;
          rating_cap?: number | null;
          region?: string;
          sort_order?: number;
          time_zone?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'profiles_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      removed_sessions: {
        Row: {
          clock_offset_ms: number;
          credits_start: number | null;
          crossed_at: string | null;
          crossed_needs: number | null;
          device_id: string | null;
          device_name: string | null;
          duration: number;
          ended_position: number | null;
          episode_id: number | null;
          episode_number: number;
          explicit: boolean;
          first_sequence: number;
          id: string;
          kind: string;
          media_type: string;
          observed_at: string;
          passed_position: number | null;
          position: number;
          position_from: number;
          position_furthest: number;
          position_least: number;
          profile_id: string;
          removal_id: string;
          removed_at: string;
          season_number: number;
          seconds_first: number | null;
          seconds_played: number | null;
          sequence: number;
          started_at: string;
          tmdb_id: number;
        };
        Insert: {
          clock_offset_ms: number;
          credits_start?: number | null;
          crossed_at?: string | null;
          crossed_needs?: number | null;
          device_id?: string | null;
          device_name?: string | null;
          duration: number;
          ended_position?: number | null;
          episode_id?: number | null;
          episode_number: number;
          explicit: boolean;
          first_sequence: number;
          id: string;
          kind: string;
          media_type: string;
          observed_at: string;
          passed_position?: number | null;
          position: number;
          position_from: number;
          position_furthest: number;
          position_least: number;
          profile_id: string;
          removal_id: string;
          removed_at?: string;
          season_number: number;
          seconds_first?: number | null;
          seconds_played?: number | null;
          sequence: number;
          started_at: string;
          tmdb_id: number;
        };
        Update: {
          clock_offset_ms?: number;
          credits_start?: number | null;
          crossed_at?: string | null;
          crossed_needs?: number | null;
          device_id?: string | null;
          device_name?: string | null;
          duration?: number;
          ended_position?: number | null;
          episode_id?: number | null;
          episode_number?: number;
          explicit?: boolean;
          first_sequence?: number;
          id?: string;
          kind?: string;
          media_type?: string;
          observed_at?: string;
          passed_position?: number | null;
          position?: number;
          position_from?: number;
          position_furthest?: number;
          position_least?: number;
          profile_id?: string;
          removal_id?: string;
          removed_at?: string;
          season_number?: number;
          seconds_first?: number | null;
          seconds_played?: number | null;
          sequence?: number;
          started_at?: string;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'removed_sessions_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      show_progress: {
        Row: {
          backdrop: string | null;
          dropped_at: string | null;
          episode_number: number | null;
          hidden_at: string | null;
          poster: string | null;
          profile_id: string;
          season_number: number | null;
          snapshot_at: string | null;
          title: string | null;
          tmdb_id: number;
        };
        Insert: {
          backdrop?: string | null;
          dropped_at?: string | null;
          episode_number?: number | null;
          hidden_at?: string | null;
          poster?: string | null;
          profile_id: string;
          season_number?: number | null;
          snapshot_at?: string | null;
          title?: string | null;
          tmdb_id: number;
        };
        Update: {
          backdrop?: string | null;
          dropped_at?: string | null;
          episode_number?: number | null;
          hidden_at?: string | null;
          poster?: string | null;
          profile_id?: string;
          season_number?: number | null;
          snapshot_at?: string | null;
          title?: string | null;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'show_progress_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      statistics_audience_sums: {
        Row: {
          audience_id: string;
          key: string;
          kind: string;
          milliseconds: number;
          plays: number;
          rewatched: number;
          watched: number;
          year: number;
        };
        Insert: {
          audience_id: string;
          key: string;
          kind: string;
          milliseconds: number;
          plays: number;
          rewatched: number;
          watched: number;
          year: number;
        };
        Update: {
          audience_id?: string;
          key?: string;
          kind?: string;
          milliseconds?: number;
          plays?: number;
          rewatched?: number;
          watched?: number;
          year?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'statistics_audience_sums_audience_id_fkey';
            columns: ['audience_id'];
            isOneToOne: false;
            referencedRelation: 'statistics_audiences';
            referencedColumns: ['id'];
          },
        ];
      };
      statistics_audiences: {
        Row: { id: string; made_at: string; people: string[] };
        Insert: { id?: string; made_at?: string; people: string[] };
        Update: { id?: string; made_at?: string; people?: string[] };
        Relationships: [];
      };
      statistics_plays: {
        Row: {
          day: string;
          device_name: string;
          episode_number: number;
          hour: number;
          media_type: string;
          milliseconds: number;
          plays: number;
          profile_id: string;
          rewatched: number;
          season_number: number;
          tmdb_id: number;
          together: string;
          watched: number;
        };
        Insert: {
          day: string;
          device_name: string;
          episode_number: number;
          hour: number;
          media_type: string;
          milliseconds: number;
          plays: number;
          profile_id: string;
          rewatched: number;
          season_number: number;
          tmdb_id: number;
          together: string;
          watched: number;
        };
        Update: {
          day?: string;
          device_name?: string;
          episode_number?: number;
          hour?: number;
          media_type?: string;
          milliseconds?: number;
          plays?: number;
          profile_id?: string;
          rewatched?: number;
          season_number?: number;
          tmdb_id?: number;
          together?: string;
          watched?: number;
        };
        Relationships: [];
      };
      statistics_stale: {
        Row: { episode_number: number; media_type: string; profile_id: string; season_number: number; tmdb_id: number };
        Insert: {
          episode_number: number;
          media_type: string;
          profile_id: string;
          season_number: number;
          tmdb_id: number;
        };
        Update: {
          episode_number?: number;
          media_type?: string;
          profile_id?: string;
          season_number?: number;
          tmdb_id?: number;
        };
        Relationships: [];
      };
      statistics_sums: {
        Row: {
          key: string;
          kind: string;
          milliseconds: number;
          plays: number;
          profile_id: string;
          rewatched: number;
          together: string;
          watched: number;
          year: number;
        };
        Insert: {
          key: string;
          kind: string;
          milliseconds: number;
          plays: number;
          profile_id: string;
          rewatched: number;
          together: string;
          watched: number;
          year: number;
        };
        Update: {
          key?: string;
          kind?: string;
          milliseconds?: number;
          plays?: number;
          profile_id?: string;
          rewatched?: number;
          together?: string;
          watched?: number;
          year?: number;
        };
        Relationships: [];
      };
      statistics_zones: {
        Row: { profile_id: string; time_zone: string };
        Insert: { profile_id: string; time_zone: string };
        Update: { profile_id?: string; time_zone?: string };
        Relationships: [];
      };
      thumbs: {
        Row: { given_at: string; media_type: string; profile_id: string; thumb: string; tmdb_id: number };
        Insert: { given_at?: string; media_type: string; profile_id: string; thumb: string; tmdb_id: number };
        Update: { given_at?: string; media_type?: string; profile_id?: string; thumb?: string; tmdb_id?: number };
        Relationships: [
          {
            foreignKeyName: 'thumbs_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_evenings: {
        Row: { done_by: string | null; evening: string; household_id: string };
        Insert: { done_by?: string | null; evening: string; household_id: string };
        Update: { done_by?: string | null; evening?: string; household_id?: string };
        Relationships: [
          {
            foreignKeyName: 'tonight_evenings_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_guest_votes: {
        Row: { guest_id: string; media_type: string; tmdb_id: number; voted_at: string };
        Insert: { guest_id: string; media_type: string; tmdb_id: number; voted_at?: string };
        Update: { guest_id?: string; media_type?: string; tmdb_id?: number; voted_at?: string };
        Relationships: [
          {
            foreignKeyName: 'tonight_guest_votes_guest_id_fkey';
            columns: ['guest_id'];
            isOneToOne: false;
            referencedRelation: 'tonight_guests';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_guests: {
        Row: {
          code_hash: string;
          evening: string;
          household_id: string;
          id: string;
          joined_at: string | null;
          made_at: string;
          name: string | null;
          profile_id: string;
          secret_hash: string | null;
          sent_away_at: string | null;
          user_id: string;
          veto_media_type: string | null;
          veto_title: string | null;
          veto_tmdb_id: number | null;
        };
        Insert: {
          code_hash: string;
          evening: string;
          household_id: string;
          id?: string;
          joined_at?: string | null;
          made_at?: string;
          name?: string | null;
          profile_id: string;
          secret_hash?: string | null;
          sent_away_at?: string | null;
          user_id: string;
          veto_media_type?: string | null;
          veto_title?: string | null;
          veto_tmdb_id?: number | null;
        };
        Update: {
          code_hash?: string;
          evening?: string;
          household_id?: string;
          id?: string;
          joined_at?: string | null;
          made_at?: string;
          name?: string | null;
          profile_id?: string;
          secret_hash?: string | null;
          sent_away_at?: string | null;
          user_id?: string;
          veto_media_type?: string | null;
          veto_title?: string | null;
          veto_tmdb_id?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'tonight_guests_household_id_user_id_fkey';
            columns: ['household_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'household_members';
            referencedColumns: ['household_id', 'user_id'];
          },
          {
            foreignKeyName: 'tonight_guests_profile_id_household_id_fkey';
            columns: ['profile_id', 'household_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id', 'household_id'];
          },
        ];
      };
      tonight_picks: {
        Row: {
          backdrop: string | null;
          evening: string;
          household_id: string;
          media_type: string;
          picked_at: string;
          picked_by: string | null;
          poster: string | null;
          title: string;
          tmdb_id: number;
        };
        Insert: {
          backdrop?: string | null;
          evening: string;
          household_id: string;
          media_type: string;
          picked_at?: string;
          picked_by?: string | null;
          poster?: string | null;
          title: string;
          tmdb_id: number;
        };
        Update: {
          backdrop?: string | null;
          evening?: string;
          household_id?: string;
          media_type?: string;
          picked_at?: string;
          picked_by?: string | null;
          poster?: string | null;
          title?: string;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'tonight_picks_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'tonight_picks_picked_by_fkey';
            columns: ['picked_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_presence: {
        Row: { evening: string; here: boolean; household_id: string; profile_id: string };
        Insert: { evening: string; here: boolean; household_id: string; profile_id: string };
        Update: { evening?: string; here?: boolean; household_id?: string; profile_id?: string };
        Relationships: [
          {
            foreignKeyName: 'tonight_presence_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'tonight_presence_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_refusals: {
        Row: { evening: string; household_id: string; media_type: string; tmdb_id: number };
        Insert: { evening: string; household_id: string; media_type: string; tmdb_id: number };
        Update: { evening?: string; household_id?: string; media_type?: string; tmdb_id?: number };
        Relationships: [
          {
            foreignKeyName: 'tonight_refusals_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_vetoes: {
        Row: {
          evening: string;
          household_id: string;
          media_type: string;
          profile_id: string;
          title: string;
          tmdb_id: number;
        };
        Insert: {
          evening: string;
          household_id: string;
          media_type: string;
          profile_id: string;
          title: string;
          tmdb_id: number;
        };
        Update: {
          evening?: string;
          household_id?: string;
          media_type?: string;
          profile_id?: string;
          title?: string;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'tonight_vetoes_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'tonight_vetoes_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      tonight_votes: {
        Row: {
          evening: string;
          household_id: string;
          media_type: string;
          profile_id: string;
          tmdb_id: number;
          voted_at: string;
        };
        Insert: {
          evening: string;
          household_id: string;
          media_type: string;
          profile_id: string;
          tmdb_id: number;
          voted_at?: string;
        };
        Update: {
          evening?: string;
          household_id?: string;
          media_type?: string;
          profile_id?: string;
          tmdb_id?: number;
          voted_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'tonight_votes_household_id_fkey';
            columns: ['household_id'];
            isOneToOne: false;
            referencedRelation: 'households';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'tonight_votes_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      watch_progress: {
        Row: {
          backdrop: string | null;
          device_id: string | null;
          device_name: string | null;
          duration: number;
          episode_id: number | null;
          episode_number: number;
          finished_at: string | null;
          forgotten_at: string | null;
          hidden_at: string | null;
          media_type: string;
          observed_at: string;
          observed_on: string;
          others_at: string | null;
          others_seconds: number | null;
          percentage: number;
          played_at: string | null;
          position: number;
          poster: string | null;
          profile_id: string;
          season_number: number;
          seconds_played: number;
          session_id: string;
          snapshot_at: string | null;
          still: string | null;
          title: string | null;
          tmdb_id: number;
          watched_at: string | null;
        };
        Insert: {
          backdrop?: string | null;
          device_id?: string | null;
          device_name?: string | null;
          duration: number;
          episode_id?: number | null;
          episode_number: number;
          finished_at?: string | null;
          forgotten_at?: string | null;
          hidden_at?: string | null;
          media_type: string;
          observed_at: string;
          observed_on: string;
          others_at?: string | null;
          others_seconds?: number | null;
          played_at?: string | null;
          position: number;
          poster?: string | null;
          profile_id: string;
          season_number: number;
          seconds_played: number;
          session_id: string;
          snapshot_at?: string | null;
          still?: string | null;
          title?: string | null;
          tmdb_id: number;
          watched_at?: string | null;
        };
        Update: {
          backdrop?: string | null;
          device_id?: string | null;
          device_name?: string | null;
          duration?: number;
          episode_id?: number | null;
          episode_number?: number;
          finished_at?: string | null;
          forgotten_at?: string | null;
          hidden_at?: string | null;
          media_type?: string;
          observed_at?: string;
          observed_on?: string;
          others_at?: string | null;
          others_seconds?: number | null;
          played_at?: string | null;
          position?: number;
          poster?: string | null;
          profile_id?: string;
          season_number?: number;
          seconds_played?: number;
          session_id?: string;
          snapshot_at?: string | null;
          still?: string | null;
          title?: string | null;
          tmdb_id?: number;
          watched_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'watch_progress_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      watchlist: {
        Row: {
          added_at: string;
          backdrop: string | null;
          media_type: string;
          position: number;
          poster: string | null;
          profile_id: string;
          title: string;
          tmdb_id: number;
        };
        Insert: {
          added_at?: string;
          backdrop?: string | null;
          media_type: string;
          position: number;
          poster?: string | null;
          profile_id: string;
          title: string;
          tmdb_id: number;
        };
        Update: {
          added_at?: string;
          backdrop?: string | null;
          media_type?: string;
          position?: number;
          poster?: string | null;
          profile_id?: string;
          title?: string;
          tmdb_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'watchlist_profile_id_fkey';
            columns: ['profile_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: Record<never, never>;
    Functions: {
      accept_invite: { Args: { token: string }; Returns: string };
      add_import_rows: { Args: { import: string; added: string }; Returns: number };
      add_to_statistics: { Args: { profile: string; rows: string[]; sign: number }; Returns: undefined };
      add_to_watchlist: {
        Args: {
          profile: string;
          media: string;
          tmdb: number;
          title: string;
          most: number;
          poster?: string;
          backdrop?: string;
          list_position?: number;
          done_at?: string;
        };
        Returns: Database['public']['Tables']['watchlist']['Row'][];
      };
      after_playing: { Args: { profile: string; tmdb: number; at: string }; Returns: string };
      all_progress: {
        Args: {
          profile: string;
          most: number;
          after_at?: string;
          after_media?: string;
          after_tmdb?: number;
          after_season?: number;
          after_episode?: number;
        };
        Returns: Record<string, Json>[];
      };
      ask_player_code: {
        Args: { device: string; client: string; access: string; renewal: string; lasts: number; pace: number };
        Returns: string;
      };
      audience_keys: {
        Args: { of_kind: string; of_year: number; of_key: string; profile: string; together: string };
        Returns: Record<string, Json>[];
      };
      begin_sessions: { Args: { reports: string[]; wanted: number[] }; Returns: number };
      believed_credits: { Args: { credits_start: number; duration: number }; Returns: number };
      claim_import_rows: {
        Args: { import: string; most: number };
        Returns: Database['public']['Tables']['import_rows']['Row'][];
      };
      continue_candidates: { Args: { asked: string }; Returns: string };
      continue_sessions: { Args: { reports: string[]; wanted: number[] }; Returns: Record<string, Json> };
      continue_watching: { Args: { profile: string; skip: number; at_most: number }; Returns: Record<string, Json>[] };
      copy_household: { Args: { source: string; later: string }; Returns: string };
      corrected_at: { Args: { observed_ms: number; sent_ms: number; received_ms: number }; Returns: string };
      create_household: { Args: { household_name: string }; Returns: string };
      credit_group: {
        Args: {
          watch_group: string;
          media: string;
          tmdb: number;
          season: number;
          episode: number;
          previous_season?: number;
          previous_episode?: number;
        };
        Returns: string;
      };
      delete_account: { Args: { account: string }; Returns: undefined };
      delete_demo_households: { Args: { until: string }; Returns: number };
      delete_profile: { Args: { profile: string }; Returns: boolean };
      drop_show: { Args: { profile: string; tmdb: number; dropped: boolean; at?: string }; Returns: boolean };
      end_delivery: {
        Args: {
          delivery: string;
          arrived: boolean;
          answered: number;
          words: string;
          took: number;
          again: string;
          refused: boolean;
        };
        Returns: undefined;
      };
      end_sessions: { Args: { account: string; ended: string; kept: string }; Returns: number };
      evening_of: { Args: { household: string; of_evening: string; people: string[] }; Returns: Json };
      finished_from: { Args: { credits_start: number; duration: number }; Returns: number };
      finishes: {
        Args: {
          stands_at: number;
          passed: number;
          ended: number;
          duration: number;
          finished_from: number;
          counted: boolean;
          seconds_in_all: number;
        };
        Returns: boolean;
      };
      fold_progress: { Args: { items: string[] }; Returns: Database['public']['Tables']['watch_progress']['Row'][] };
      follow_threads: { Args: { items: string[] }; Returns: undefined };
      forget_progress: {
        Args: {
          profile: string;
          media: string;
          tmdb: number;
          season: number;
          episode: number;
          forget_id: string;
          at?: string;
        };
        Returns: boolean;
      };
      forgive_pin: { Args: { pin: string }; Returns: undefined };
      give_imported_thumbs: { Args: { import: string; given: string }; Returns: number[] };
      give_thumb: {
        Args: { profile: string; media: string; tmdb: number; given: string; done_at?: string };
        Returns: undefined;
      };
      group_of: { Args: { people: string[] }; Returns: string };
      has_password: { Args: { address: string }; Returns: boolean };
      hide_progress: {
        Args: { profile: string; media: string; tmdb: number; hidden: boolean; at?: string };
        Returns: boolean;
      };
      hook_session: {
        Args: {
          hook: string;
          from_device: string;
          of_item: string;
          named: string;
          happened: string;
          begins: boolean;
          nears_end: boolean;
          lasts: number;
        };
        Returns: Record<string, Json>[];
      };
      household_newest: { Args: { household: string }; Returns: string };
      household_people: { Args: Record<string, never>; Returns: Record<string, Json>[] };
      import_overview: { Args: { import: string }; Returns: string };
      import_title_page: { Args: { import: string; skip: number; most: number }; Returns: string };
      is_guarded: { Args: { household: string }; Returns: boolean };
      is_household_member: { Args: { household: string }; Returns: boolean };
      is_household_owner: { Args: { household: string }; Returns: boolean };
      is_proved: { Args: Record<string, never>; Returns: boolean };
      item_text: { Args: { media: string; tmdb: number; season: number; episode: number }; Returns: string };
      items_called: { Args: { people: string[]; words: string[]; unnamed: Json }; Returns: string[] };
      items_of_removal: { Args: { profile: string; removal: string }; Returns: string[] };
      keep_import: {
        Args: { import: string; as_worker: string; lease: string; done: number; waiting: string };
        Returns: string;
      };
      keep_leftover: {
        Args: { hook: string; what: string; reason: string; text_of: string; most: number };
        Returns: undefined;
      };
      keep_snapshots: { Args: { reports: string[] }; Returns: undefined };
      known_to_ledger: { Args: { import: string; items: string }; Returns: string };
      last_changes: { Args: { profile: string }; Returns: Record<string, Json>[] };
      last_picks: { Args: { household: string }; Returns: Record<string, Json>[] };
      leave_household: { Args: Record<string, never>; Returns: boolean };
      ledger_clock: { Args: { look: boolean }; Returns: Record<string, Json> };
      letters_of: { Args: { words: string }; Returns: string[] };
      library_ids_in_use: { Args: { ids: number[] }; Returns: number[] };
      library_lying: { Args: { folders: string[]; films: number[]; shows: number[] }; Returns: Record<string, Json>[] };
      library_marked_titles: {
        Args: { folders: string[]; words: string; most: number };
        Returns: Record<string, Json>[];
      };
      library_season: { Args: { folders: string[]; show: number; season: number }; Returns: Record<string, Json>[] };
      library_season_to_mark: { Args: { folders: string[] }; Returns: Record<string, Json>[] };
      library_shelf: { Args: { folders: string[]; most: number; skipped: number }; Returns: Record<string, Json>[] };
      library_shelved: {
        Args: { folders: string[]; films: number[]; shows: number[] };
        Returns: Record<string, Json>[];
      };
      library_title_folders: { Args: { of_type: string; of_id: number }; Returns: string[] };
      lock_progress: { Args: { profiles: string[] }; Returns: undefined };
      lock_watchlist: { Args: { profile: string }; Returns: undefined };
      look_at_invite: { Args: { token: string }; Returns: Record<string, Json>[] };
      make_demo_household: {
        Args: { template: string; address: string; password_hash: string; most: number };
        Returns: string;
      };
      make_player_code: {
        Args: { device: string; letters: string; client: string; called: string; lasts: number; most: number };
        Returns: boolean;
      };
      may_tell_of: { Args: { hook: string; profile: string }; Returns: boolean };
      merge_household_rows: {
        Args: { household: string; into_table: string; file_rows: string; mapped: string };
        Returns: number;
      };
      merge_profiles: { Args: { household: string; file_profiles: string; open: string[] }; Returns: Json };
      move_import: {
        Args: { import: string; from_states: string[]; to_state: string; rows_of_stage: number };
        Returns: boolean;
      };
      move_library_title: {
        Args: { of_title: string; as_type: string; from_id: number; to_id: number; back: boolean };
        Returns: undefined;
      };
      move_watchlist_entry: {
        Args: { profile: string; media: string; tmdb: number; after_media?: string; after_tmdb?: number };
        Returns: boolean;
      };
      of_newest: {
        Args: { stored_sequence: number; told_sequence: number; stored: string; told: string };
        Returns: string;
      };
      operator_view: {
        Args: { person: string; media: string; tmdb: number; season: number; episode: number };
        Returns: Database['public']['Tables']['operator_viewers']['Row'][];
      };
      order_profiles: { Args: { profiles: string[] }; Returns: undefined };
      owns_profile: { Args: { profile: string }; Returns: boolean };
      place_item: { Args: { place: string }; Returns: Record<string, Json> };
      place_library_title: {
        Args: { of_title: string; as_type: string; as_id: number; items: string };
        Returns: undefined;
      };
      place_told: { Args: { profile: string; of_item: string }; Returns: string };
      places_as_json: { Args: { items: string[] }; Returns: string };
      plain_words: { Args: { said: string }; Returns: string };
      pretend_address_change: { Args: { account: string; address: string }; Returns: undefined };
      progress_items_of: {
        Args: { profile: string; media: string; tmdb: number; season: number; episode: number };
        Returns: string[];
      };
      progress_line: { Args: { report: number; session: string; place: string }; Returns: string };
      progress_places: {
        Args: { profile: string; keys: string };
        Returns: Database['public']['Tables']['watch_progress']['Row'][];
      };
      prove_session: { Args: { session: string; given: string }; Returns: undefined };
      prove_writing: { Args: Record<string, never>; Returns: undefined };
      purge_forgotten: { Args: { before: string }; Returns: number };
      read_folder_anew: { Args: { folder: string }; Returns: undefined };
      read_progress_reports: { Args: { reports: string[]; wanted: number[] }; Returns: Record<string, Json>[] };
      readable_profile_ids: { Args: Record<string, never>; Returns: string[] };
      record_progress: { Args: { reports: string }; Returns: string };
      refold_removal: { Args: { items: string[] }; Returns: undefined };
      refresh_operator: { Args: { most: number; after?: string }; Returns: string };
      refresh_statistics: { Args: { profile: string }; Returns: undefined };
      refresh_statistics_of: { Args: { people: string[] }; Returns: undefined };
      remove_history: {
        Args: { profile: string; removal: string; session?: string; device?: string; since?: string };
        Returns: Record<string, Json>[];
      };
      renew_player_token: {
        Args: { renewal: string; client: string; next_access: string; next_renewal: string; lasts: number };
        Returns: boolean;
      };
      restore_history: { Args: { profile: string; removal: string }; Returns: Record<string, Json>[] };
      runs_tonight: { Args: { account: string }; Returns: boolean };
      same_item: { Args: { one: string; other: string }; Returns: boolean };
      scrobble_session: { Args: { hook: string; session: string; happened: string }; Returns: Record<string, Json>[] };
      session_counts: {
        Args: { session: string; account: string; from_device: string; from_address: string };
        Returns: boolean;
      };
      session_item: { Args: { session: string }; Returns: Record<string, Json> };
      session_proof: { Args: { session: string }; Returns: string };
      session_seconds: { Args: { session: string }; Returns: number };
      sessions_of: { Args: { account: string }; Returns: Record<string, Json>[] };
      set_pin: { Args: { household: string; profile: string; pin_hash: string }; Returns: undefined };
      settle_import_rows: { Args: { import: string; settled: string }; Returns: undefined };
      shown_place: { Args: { place: string; show: string; ordered_at: string }; Returns: Record<string, Json> };
      statistics_audience: { Args: { of_people: string[] }; Returns: string };
      sum_operator: { Args: { most: number }; Returns: number };
      sum_operator_item: { Args: { media: string; tmdb: number; season: number; episode: number }; Returns: undefined };
      take_back_act: { Args: { profile: string; media: string; tmdb: number; act: string }; Returns: string };
      take_back_address: { Args: { account: string; address: string }; Returns: boolean };
      take_back_forget: {
        Args: { profile: string; media: string; tmdb: number; season: number; episode: number; forget_id: string };
        Returns: string;
      };
      take_deliveries: { Args: { most: number; of_hook?: string }; Returns: Record<string, Json>[] };
      take_import: {
        Args: { as_worker: string; lease: string };
        Returns: Database['public']['Tables']['imports']['Row'][];
      };
      take_out_of_household: { Args: { account: string }; Returns: boolean };
      take_pin_guess: { Args: { household: string; profile: string }; Returns: Record<string, Json>[] };
      tell_hooks: { Args: { deed: string; profile: string; of_item: string; what: string }; Returns: undefined };
      terms: { Args: Record<string, never>; Returns: Record<string, Json> };
      text_to_search: { Args: { said: string; letters: string[] }; Returns: string };
      thresholds: { Args: Record<string, never>; Returns: Record<string, Json> };
      undo_import_rows: { Args: { import: string; most: number }; Returns: number };
      use_token: { Args: { hash: string; wanted: string }; Returns: Record<string, Json>[] };
      watch_history: {
        Args: { people: string[]; before: string; most: number; which?: string; zone?: string };
        Returns: Record<string, Json>[];
      };
      watch_statistics: { Args: { people: string[]; only_year?: number; at?: string }; Returns: string };
      watched_from: { Args: { credits_start: number; duration: number }; Returns: number };
      watched_items: { Args: { profile: string; media: string }; Returns: string };
      watched_plays: {
        Args: { profile: string; media: string; tmdb: number; since: string; before: string };
        Returns: number;
      };
      with_least_offset: { Args: { at: string; offset_ms: number; other_ms: number }; Returns: string };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
