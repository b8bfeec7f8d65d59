using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Step 8: who answers, and whether he knows where the caller is.</summary>
internal sealed partial class LiteralEvaluation
{
    // The table of roles and numbers; one leading plus is ignored on both sides.
    private Ending Answer(DeploymentObject trunk, Maybe<Effective> configuration, string? scope, Maybe<string> farEnd, string number,
        bool emergency)
    {
        Ending Is(LiteralOutcome outcome, string? code = null) => Ending.At(trunk.Identity, outcome, number, code);

        var settings = configuration.Value!.Object;
        var role = RoleOf(trunk, configuration);
        if (!role.Known || role.Value!.Role == LiteralRole.Unknown) return Is(LiteralOutcome.Unknown);
        var facts = role.Value;
        if (ValidNumbers(facts, farEnd, number) is not { } numbers) return Is(LiteralOutcome.Unknown);
        if (!numbers.Any(known => WithoutPlus(known) == WithoutPlus(number)))
        {
            // The ECRC number means something at a local trunk alone.
            var ecrc = facts.Role == LiteralRole.Local ? IsEcrcNumber(number, facts, settings, scope) : Sure.No;
            if (ecrc.IsUnknown) return Is(LiteralOutcome.Unknown);
            return ecrc.IsNo ? Is(LiteralOutcome.Misrouted, "MangledNumber") : FromServedCountry(() => Is(LiteralOutcome.Unlocated));
        }

        if (facts.Role == LiteralRole.Provider && call.Design?.TestNumber == WithoutPlus(number)) Met(LiteralRule.TestNumber);
        if (facts.Role == LiteralRole.Provider)
            return FromServedCountry(() => Arrives(trunk, number, emergency, elin: false, () => facts.PassesPidfLo
                && settings.Flag("EnablePIDFLOSupport")));
        var serves = Serves(facts, farEnd);
        if (serves.IsUnknown) return Is(LiteralOutcome.Unknown);
        if (serves.IsNo) return Is(LiteralOutcome.Misrouted, "WrongPsap");
        if (facts.Role == LiteralRole.Local) return Is(LiteralOutcome.Unlocated);
        // An ELIN gateway needs the location in the call only if that is assumed.
        return Arrives(trunk, number, emergency, elin: true, () => settings.Flag("EnablePIDFLOSupport")
            || !Second(LiteralSwitches.ElinNeedsPidfLo));

        Ending FromServedCountry(Func<Ending> answered)
        {
            var served = IsOfServedCountry();
            return served.IsYes ? answered() : served.IsNo ? Is(LiteralOutcome.Misrouted, "WrongCountry") : Is(LiteralOutcome.Unknown);
        }
    }

    // The number that the design names for the trunk; where it names none, the provider's, or what the trunk's rules and plus sign make
    // of the provider's, as
    // long as that ends in its last ten digits.
    private Sure IsEcrcNumber(string number, LiteralTrunk facts, DeploymentObject settings, string? scope)
    {
        var bare = WithoutPlus(number);
        if (facts.EcrcNumber is { } own) return Sure.Of(Met(LiteralRule.OwnEcrcNumber, WithoutPlus(own) == bare));
        if (call.Design?.EcrcNumber is not { } providers) return Sure.No;
        if (WithoutPlus(providers) == bare) return Sure.Yes;
        if (Leaving(settings, scope, providers) is not { } made) return Sure.Unknown();
        var digits = WithoutPlus(providers);
        return Sure.Of(Met(LiteralRule.EcrcNumberAsMade,
            WithoutPlus(made) == bare && made.EndsWith(digits[Math.Max(0, digits.Length - 10)..], StringComparison.Ordinal)));
    }

    // The location arrives if it is an emergency call, the location is acquired and good enough for the trunk, the location service is up
    // and reached, and the
    // trunk passes it. Without it the service that answers has to ask.
    private Ending Arrives(DeploymentObject trunk, string number, bool emergency, bool elin, Func<bool> passes)
    {
        var nothing = Ending.At(trunk.Identity, LiteralOutcome.Unlocated, number);
        if (!emergency) return nothing;
        var (worst, best) = Acquired(row => IsGoodEnough(row, elin));
        if (!best || !LocationServiceAnswers() || !passes()) return nothing;
        if (place is { Known: true, Value: null } && best) Met(LiteralRule.LocatedUnmapped);
        return new Ending(trunk.Identity, worst ? LiteralOutcome.Located : LiteralOutcome.Unlocated, LiteralOutcome.Located, number);
    }

    // It lives on the pool in use, and for a pool at a branch site on its backup registrar; that pool must be up and reached. What an
    // unread noun would have to
    // tell counts as no location, or if it knows everything, as a service that is reached.
    private bool LocationServiceAnswers()
    {
        if (HasFailed("Lis")) return false;
        var answers = LocationService();
        return answers.IsYes || answers.IsUnknown && answers.Nouns.Any(KnowsEverything);
    }

    private Sure LocationService()
    {
        var pool = Register().Pool!;
        var site = SiteOfPool(pool);
        if (site.Value is null) return Sure.Unknown(site.Nouns);
        if (snapshot.IsRead(Site.Type)) return IsBranch(snapshot.Find(Site.Type, site.Value)) ? OnBackup(pool) : CanRegister(pool);
        Sure here = CanRegister(pool), there = OnBackup(pool);
        return here.Value == there.Value ? here : Sure.Unknown([.. here.Nouns, .. there.Nouns, "CsSite"]);
    }

    // A site of which the kind is not told is a branch if it has a parent.
    private static bool IsBranch(DeploymentObject? site) =>
        OrNull(site?.Text("Kind") ?? "") is { } kind ? Same(kind, "BranchSite") : site?.Text("ParentSite") is { Length: > 0 };

    private Sure OnBackup(string pool)
    {
        if (!snapshot.IsRead(Registrar.Type)) return Sure.Unknown("CsRegistrar");
        return BackupOf(snapshot.Find(Registrar.Type, pool)) is { } backup ? CanRegister(backup) : Sure.No;
    }
}
