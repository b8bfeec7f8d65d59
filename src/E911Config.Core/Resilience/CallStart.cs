using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// A call as far as nothing that fails decides it but the pool at which the client is registered: where the caller is, and for each of the
/// pools the called number, whether it is an emergency call, and the usages. No later step asks for anything else of the caller.
/// </summary>
internal sealed class CallStart
{
    private readonly CallContext call;

    /// <summary>Follows a call to the usages.</summary>
    /// <param name="index">The deployment.</param>
    /// <param name="request">The call.</param>
    /// <param name="reading">How the open questions are read, by <see cref="CallReading"/>.</param>
    /// <param name="notes">Where to note what is looked up; null for nowhere.</param>
    public CallStart(CallIndex index, CallRequest request, int reading, ICollection<LookUp>? notes = null)
    {
        call = new CallContext(index, request, reading, Failures.None, tracing: false, notes);
        WhereIsTheCaller.Ask(call);
        WhereRegistered.Ask(call);
        var registration = call.Registration with { State = Truth.Yes };
        var home = registration.Home;
        Stages = call.Caller.Kind == ClientKind.Pbx ? [new Stage(call, registration)]
            : home.Backup is null || !home.FailsOver ? [new Stage(call, registration with { InUse = home })]
            : [new Stage(call, registration with { InUse = home }),
                new Stage(call, registration with { InUse = index.Pools.FindRegistrar(home.Backup) })];
    }

    /// <summary>The deployment.</summary>
    public CallIndex Index => call.Index;

    /// <summary>The number of the caller's network site, or <see cref="Calls.Place"/>.</summary>
    public int Place => call.Place.Place;

    /// <summary>
    /// What decides which ways the call goes, whatever fails: calls of one key have the same, from places that are alike.
    /// </summary>
    public WayKey KeyAmong(AlikePlaces places) => new(places.KindOf(call) is null ? call.Place : null, places.KindOf(call),
        call.Zone?.Name, call.Zone?.IsOffNetwork == true, call.Registration.Home.Fqdn.ToUpperInvariant(), call.IsOfClient,
        call.Caller.Kind == ClientKind.Pbx ? call.Inbound?.Identity ?? "" : null, string.Join("\n\n", Stages.Select(stage => stage.Key)));

    /// <summary>The call from the home pool on, and behind it from the backup registrar on, if users move there.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>Whether the client is registered while something has failed, and the stage from which its call goes on.</summary>
    public (Truth State, int Stage) Register(Failures failures)
    {
        var found = call.Under(failures);
        WhereRegistered.Ask(found);
        return (found.Registration.State, Stages.Count > 1 && found.Registration.InUse != found.Registration.Home ? 1 : 0);
    }

    /// <summary>
    /// The call as if some pool were the home pool, while something has failed; null if the client could not be registered there, or that
    /// cannot be told.
    /// </summary>
    public Stage? From(PoolNode pool, Failures failures) =>
        call.Caller.Kind == ClientKind.Pbx || WhereRegistered.At(call.Under(failures), pool) != Truth.Yes ? null
            : new Stage(call, new Registration(Truth.Yes, pool, pool), failures);

    /// <summary>A call from a pool in use on.</summary>
    internal sealed class Stage
    {
        /// <summary>Follows the call to the usages.</summary>
        public Stage(CallContext start, Registration registration, Failures? failures = null)
        {
            Call = start.Under(failures ?? Failures.None);
            Call.Registration = registration;
            if (Call.Caller.Kind != ClientKind.Pbx) WhichPolicy.Ask(Call);
            End = WhichNumber.Ask(Call);
            Usages = End is null ? WhichUsages.Ask(Call) : null;
        }

        /// <summary>The call so far.</summary>
        public CallContext Call { get; }

        /// <summary>Its end, if that comes before any route is tried.</summary>
        public Answer? End { get; }

        /// <summary>The usages; null if the call ends before.</summary>
        public UsageList? Usages { get; }

        /// <summary>The pool in use.</summary>
        public string Pool => Call.Registration.InUse.Fqdn;

        /// <summary>What becomes of it.</summary>
        public Outcome Outcome() => End?.Worst ?? WhichRoutes.Ask(Call, Usages!).Min(answer => answer.Worst);

        /// <summary>What decides its ways, beside who calls from where.</summary>
        public string Key => End is not null ? End.Worst.ToString()
            : string.Join("\n", [Call.CalledNumber!, Call.Index.Facts.IsTestNumber(Call.Request.Digits) ? "test" : "",
                Call.Emergency.ToString(), Call.ByPolicyUsage.ToString(), Call.SiteRouting.ToString(),
                Usages!.Unread is null ? "" : "unread", Usages.First ?? "", .. Usages.Voice]).ToUpperInvariant();
    }
}
