namespace E911Config.Core.Planning;

/// <summary>Why something that is left over must stay.</summary>
internal enum RetireHindrance
{
    /// <summary>A network site names it.</summary>
    NetworkSites,

    /// <summary>Callers were not read, so that it cannot be told whether it is granted to one.</summary>
    CallersUnread,

    /// <summary>Users have it.</summary>
    Granted,

    /// <summary>Nothing tells since when no network site names it.</summary>
    ReleaseUnknown,

    /// <summary>Clients may hold it still.</summary>
    Held,

    /// <summary>Objects that stay refer to it.</summary>
    Used,
}
