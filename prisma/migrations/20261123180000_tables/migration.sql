-- The ballot of ranking.md in whole micro-ballots; lib/ranking/ballot.ts computes the same.
CREATE FUNCTION ballot_weight_micro(favourable integer, unfavourable integer) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ((2000000::bigint * least(favourable + unfavourable, 3) + 3) / 6)::integer;

CREATE FUNCTION ballot_favourable_micro(favourable integer, unfavourable integer) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ((2000000::bigint * least(favourable + unfavourable, 3) * favourable + 3 * (favourable + unfavourable))
        / (6 * (favourable + unfavourable)))::integer;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "side" AS ENUM ('PRO', 'CON');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('EDITORIAL', 'COMMUNITY');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('MEMBER', 'MODERATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "verdict_value" AS ENUM ('YES', 'NO');

-- CreateEnum
CREATE TYPE "experience" AS ENUM ('PRODUCTION', 'SIDE_PROJECT', 'PAST', 'LEARNING', 'MAINTAINER');

-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('VISIBLE', 'PENDING', 'DELETED', 'HIDDEN');

-- CreateEnum
CREATE TYPE "edition_kind" AS ENUM ('EDITORIAL', 'COMMUNITY');

-- CreateTable
CREATE TABLE "technology" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "license" TEXT NOT NULL,
    "first_released" INTEGER NOT NULL,
    "website" TEXT NOT NULL,
    "repository" TEXT,
    "summary" TEXT NOT NULL,
    "editorial_position" INTEGER,
    "weight_micro" BIGINT NOT NULL DEFAULT 0,
    "favourable_micro" BIGINT NOT NULL DEFAULT 0,
    "voters" INTEGER NOT NULL DEFAULT 0,
    "verdicts_yes" INTEGER NOT NULL DEFAULT 0,
    "verdicts_no" INTEGER NOT NULL DEFAULT 0,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "technology_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "technology_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER,
    "origin" "origin" NOT NULL DEFAULT 'COMMUNITY',
    "agree" INTEGER NOT NULL DEFAULT 0,
    "disagree" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "handle" TEXT NOT NULL,
    "name" TEXT,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'MEMBER',
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "vote" (
    "member_id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "value" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("member_id","point_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "member_id" UUID NOT NULL,
    "technology_id" UUID NOT NULL,
    "favourable" INTEGER NOT NULL,
    "unfavourable" INTEGER NOT NULL,
    "weight_micro" INTEGER NOT NULL GENERATED ALWAYS AS (ballot_weight_micro("favourable", "unfavourable")) STORED,
    "favourable_micro" INTEGER NOT NULL GENERATED ALWAYS AS (ballot_favourable_micro("favourable", "unfavourable")) STORED,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("member_id","technology_id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "member_id" UUID NOT NULL,
    "technology_id" UUID NOT NULL,
    "value" "verdict_value" NOT NULL,
    "experience" "experience",
    "comment_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("member_id","technology_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "technology_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "parent_id" UUID,
    "answers_id" UUID,
    "body" TEXT NOT NULL,
    "verdict" "verdict_value",
    "experience" "experience",
    "state" "comment_state" NOT NULL DEFAULT 'VISIBLE',
    "idempotency_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "edition_kind" NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "hash" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "edition_entry" (
    "edition_year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "technology_id" UUID NOT NULL,
    "score" DOUBLE PRECISION,

    CONSTRAINT "edition_entry_pkey" PRIMARY KEY ("edition_year","position")
);

-- CreateTable
CREATE TABLE "seeded_key" (
    "key" TEXT NOT NULL,
    "seeded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seeded_key_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "technology_slug_key" ON "technology"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "technology_editorial_position_key" ON "technology"("editorial_position");

-- CreateIndex
CREATE INDEX "point_technology_id_idx" ON "point"("technology_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key" ON "member"("handle");

-- CreateIndex
CREATE INDEX "account_member_id_idx" ON "account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "vote_point_id_idx" ON "vote"("point_id");

-- CreateIndex
CREATE INDEX "ballot_technology_id_idx" ON "ballot"("technology_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_comment_id_key" ON "verdict"("comment_id");

-- CreateIndex
CREATE INDEX "verdict_technology_id_idx" ON "verdict"("technology_id");

-- CreateIndex
CREATE INDEX "comment_technology_id_parent_id_created_at_id_idx" ON "comment"("technology_id", "parent_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "comment_member_id_created_at_idx" ON "comment"("member_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "comment_parent_id_created_at_idx" ON "comment"("parent_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_answers_id_idx" ON "comment"("answers_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_member_id_idempotency_key_key" ON "comment"("member_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "edition_entry_technology_id_idx" ON "edition_entry"("technology_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_entry_edition_year_technology_id_key" ON "edition_entry"("edition_year", "technology_id");

-- AddForeignKey
ALTER TABLE "point" ADD CONSTRAINT "point_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_edition_year_fkey" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
