// Generated from supabase/migrations by `npm run types`; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      household_members: {
        Row: { created_at: string; household_id: string; role: string; user_id: string };
        Insert: { created_at?: string; household_id: string; role?: string; user_id: string };
        Update: { created_at?: string; household_id?: string; role?: string; user_id?: string };
        Relationships: [];
      };
      households: {
        Row: { created_at: string; id: string; name: string };
        Insert: { created_at?: string; id?: string; name: string };
        Update: { created_at?: string; id?: string; name?: string };
        Relationships: [];
      };
      profiles: {
        Row: {
          avatar: string;
          color: string;
          created_at: string;
          household_id: string;
          id: string;
          language: string;
          name: string;
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
          household_id: string;
          id?: string;
          language?: string;
          name: string;
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
          household_id?: string;
          id?: string;
          language?: string;
          name?: string;
          preferences?: Json;
          rating_cap?: number | null;
          region?: string;
          sort_order?: number;
          time_zone?: string;
        };
        Relationships: [];
      };
    };
    Views: Record<never, never>;
    Functions: {
      create_household: { Args: { household_name: string }; Returns: string };
      is_household_member: { Args: { household: string }; Returns: boolean };
      is_household_owner: { Args: { household: string }; Returns: boolean };
      owns_profile: { Args: { profile: string }; Returns: boolean };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
